import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encode } from './encodings.ts'
import { mostSteps } from './meter.ts'
import { run } from './run.ts'

/** The lines that a program prints. */
function printed(source: string, input: readonly string[] = []): string[] {
  const { output, fault } = run(source, { input })
  expect(fault).toBeNull()
  return output.trimEnd().split('\n')
}

describe('a program that is run', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'counts cold days',
      'cold = 0\nfor t in [3, -2, -8]:\n  if t < 0:\n    cold += 1\nprint("cold:", cold)',
      [],
      ['cold: 2'],
    ],
    ['asks, and shows what was typed', 'n = int(input("How many? "))\nprint(n * 2)', ['21'], ['How many? 21', '42']],
    [
      'calls functions in functions',
      'def twice(n):\n  return n * 2\ndef four(n):\n  return twice(twice(n))\nprint(four(3))',
      [],
      ['12'],
    ],
    [
      'leaves and goes on',
      'for i in range(1, 9):\n  if i % 2 == 0:\n    continue\n  if i > 6:\n    break\n  print(i)',
      [],
      ['1', '3', '5'],
    ],
    ['keeps a dictionary', 'd = {"a": 1}\nd["b"] = 2\nfor k in d:\n  print(k, d[k])', [], ['a 1', 'b 2']],
    [
      'takes pairs apart',
      'for k, v in {"a": 1}.items():\n  print(k, v)\na, b = 1, 2\na, b = b, a\nprint(a, b)',
      [],
      ['a 1', '2 1'],
    ],
    ['changes texts', 'print("Zoé".upper(), "a,b".split(","), "na" * 2)', [], ["ZOÉ ['a', 'b'] nana"]],
    ['gives usual values', 'def f(a, b=2):\n  return a + b\nprint(f(1), f(1, 5), f(b=1, a=1))', [], ['3 6 2']],
    [
      'keeps nothing as a value',
      'best = None\nfor n in [3, 5]:\n  if best is None or n > best:\n    best = n\nprint(best)\nprint({"a": None}.get("a", 1))',
      [],
      ['5', 'None'],
    ],
    ['fills texts by format', 'print("{} {1} {who} {{}} {:.2f}".format(1.5, 2, who="Zoé"))', [], ['1.5 2 Zoé {} 2.00']],
    [
      'knows what is nearly the same',
      'import math\nprint(math.isclose(0.1 + 0.2, 0.3), math.isclose(4.3, 4.29, abs_tol=0.005), math.isclose(1, 1.5, rel_tol=0.4))',
      [],
      ['True False True'],
    ],
    [
      'catches what is not in an encoding by its names',
      'for name in ["UTF-8", "ascii"]:\n  try:\n    print("é".encode(name).decode("ascii"))\n  except UnicodeDecodeError:\n    print("read")\n  except UnicodeError:\n    print("written")',
      [],
      ['read', 'written'],
    ],
    ['gives nothing to a function', 'def f(a, b=2):\n  return [a, b]\nprint(f(None, None))', [], ['[None, None]']],
    ['makes what is usual once', 'def f(a=[]):\n  a.append(1)\n  return a\nf()\nprint(f())', [], ['[1, 1]']],
    [
      'keeps the name of a list that is made inside it',
      'i = 5\na = [i for i in range(3)]\nprint(i, a)',
      [],
      ['5 [0, 1, 2]'],
    ],
    [
      'does what comes last where it is written, also after a fault in a function or in a handler',
      'def f():\n  x = 1 / 0\ndone = 0\ntry:\n  try:\n    f()\n  finally:\n    done = 1\nexcept ZeroDivisionError:\n  print(done)\ntry:\n  try:\n    f()\n  except ZeroDivisionError:\n    int("x")\n  finally:\n    done = 2\nexcept ValueError:\n  print(done)',
      [],
      ['1', '2'],
    ],
    [
      'makes functions on the line',
      'f = lambda a, b=2: a * b\nprint(f(3), sorted([1, 3, 2], key=lambda n: -n))',
      [],
      ['6 [3, 2, 1]'],
    ],
    [
      'knows in a function what the function around it knows',
      'def near(x, towns):\n  return min(towns, key=lambda t: abs(t - x))\ndef adder(n):\n  def add(m):\n    return n + m\n  return add\nprint(near(4, [1, 5, 9]), adder(2)(3))',
      [],
      ['5 5'],
    ],
    [
      'says otherwise when a loop was not left',
      'for n in [1, 3]:\n  if n == 2:\n    break\nelse:\n  print("none")\nwhile False:\n  pass\nelse:\n  print("never")\nfor n in [2]:\n  break\nelse:\n  print("no")',
      [],
      ['none', 'never'],
    ],
    [
      'imports under other names',
      'import math as m, bits\nfrom math import sqrt as root, pi\nprint(m.floor(1.5), root(9), bits.uint8(256))',
      [],
      ['1 3.0 0'],
    ],
    [
      'gives one value to several names',
      'a = b = [1]\nb.append(2)\nc = d, e = 3, 4\nprint(a, c, e)',
      [],
      ['[1, 2] (3, 4) 4'],
    ],
    ['takes several statements on a line', 'a = 1; b = 2;\nif a: print(a); print(b)', [], ['1', '2']],
    [
      'keeps sets',
      'a = {1, 2, 2} | set([3])\na.add(1); a.discard(9)\nprint(len(a), 2 in a, a & {2, 5}, a - {1}, a == {3, 2, 1}, set(), {n % 2 for n in a})',
      [],
      ['3 True {2} {2, 3} True set() {1, 0}'],
    ],
    [
      'makes a dictionary of a list',
      'd = {w: len(w) for w in ["a", "bcd"] if w}\ndel d["a"]\nprint(d)',
      [],
      ["{'bcd': 3}"],
    ],
    ['works on bits', 'a = 5\na |= 2\nprint(a, a & 3, 6 ^ 3)', [], ['7 3 5']],
    ['is the program when it is run itself', 'if __name__ == "__main__":\n  print("run")', [], ['run']],
    ['changes what is outside', 'n = 1\ndef f():\n  global n\n  n = 5\nf()\nprint(n)', [], ['5']],
    ['has blocks on the line', 'if True: print("a")\nelse: print("b")', [], ['a']],
    ['joins open brackets', 'a = [\n  1,\n  2, # two\n]\nprint(sum(a,\n  10))', [], ['13']],
    ['goes on where a line is not ended', 'print("a", end="-")\nprint("b", "c", sep="")', [], ['a-bc']],
    [
      'changes lists in place',
      'a = [3, 1]\nb = a\nb.append(2)\na.sort()\nprint(b, a.index(3), a.pop(), b)',
      [],
      ['[1, 2] 2 3 [1, 2]'],
    ],
    [
      'sorts by what a function says',
      'def f(x):\n  return -x\nprint(sorted([1, 3, 2], key=f), max("aa", "b", key=len))',
      [],
      ['[3, 2, 1] aa'],
    ],
    [
      'catches what goes wrong',
      'for t in ["1", "x", "0"]:\n  try:\n    print(1 / int(t))\n  except ValueError as e:\n    print("no")\n  except (ZeroDivisionError, KeyError):\n    print("zero")\n  finally:\n    print("-")',
      [],
      ['1.0', '-', 'no', '-', 'zero', '-'],
    ],
  ])('%s', (_says, source, input, output) => {
    expect(printed(source, input)).toEqual(output)
  })

  it.each([
    // Whole numbers, and those with decimals.
    ['-7 // 2, -7 % 2, 2 ** 3, 7 / 2, 4 / 2', '-4 1 8 3.5 2.0'],
    ['2 ** 100, 2 ** -1, 9 ** 0.5, 7.5 // 2, -7.5 % 2', '1267650600228229401496703205376 0.5 3.0 3.0 0.5'],
    ['0.1 + 0.2, 1e16, 0.00001, 3.0, 1e22', '0.30000000000000004 1e+16 1e-05 3.0 1e+22'],
    ['round(2.5), round(3.5), round(2.675, 2), round(-0.5), round(1234, -2)', '2 4 2.67 0 1200'],
    ['int("-12"), int(3.9), float("1.5"), int("ff", 16), bin(5), hex(255)', '-12 3 1.5 255 0b101 0xff'],
    ['1 == 1.0, True + 1, 0 < 2 < 1, not 0 in [1]', 'True 2 False True'],
    // Texts.
    ['f"{3.14159:.2f}|{7:>4}|{7:03d}|{1234567:,}|{0.5:.0%}|{{x}}|{5:08b}"', '3.14|   7|007|1,234,567|50%|{x}|00000101'],
    ['f"{2.675:.2f} {1.005:.2f} {-0.001:.2f} {\'a\':^3}|"', '2.67 1.00 -0.00  a |'],
    ['"%.2f %d %s" % (1.5, 3, "a"), "a" "b"', '1.50 3 a ab'],
    ['len("été"), len("👍"), "abc"[::-1], "abcd"[1:3], "abc"[-1]', '3 1 cba bc c'],
    ['"-".join(["a", "b"]), " a ".strip(), "été".title(), "7".zfill(3)', 'a-b a Été 007'],
    ['ord("é"), chr(233), "é".encode("utf-8"), "é".encode("latin-1")', "233 é b'\\xc3\\xa9' b'\\xe9'"],
    ['"Zoé".encode("utf-8").decode("cp1252")', 'ZoÃ©'],
    // Lists.
    ['[x * x for x in range(4) if x > 1], sum(x for x in [1, 2])', '[4, 9] 3'],
    [
      'sorted(["b", "a"], reverse=True), list(enumerate("ab")), list(zip([1], [2]))',
      "['b', 'a'] [(0, 'a'), (1, 'b')] [(1, 2)]",
    ],
    ['min(3, 1), max([2, 5]), any([0, 1]), all([]), (1,), "a" if 0 else "b"', '1 5 True True (1,) b'],
    ['{"a": 1}.get("b", 0), {"a": 1} == {"a": 1.0}, None is None, [1, [2]] == [1, [2]]', '0 True True True'],
  ])('works out %s', (expression, expected) => {
    expect(printed(`print(${expression})`)).toEqual([expected])
  })

  it.each([
    ['print(Decimal("0.10") + Decimal("0.20") == Decimal("0.3"), Decimal("1.10") * 3)', 'True 3.30'],
    ['print(Decimal(1) / Decimal(3), Decimal("10") / 4)', '0.3333333333333333333333333333 2.5'],
    ['print(str(Decimal(0.1))[:24], sum([Decimal("0.1")] * 3))', '0.1000000000000000055511 0.3'],
    ['print(round(Decimal("2.345"), 2), f"{Decimal(5) / 2:.2f}")', '2.34 2.50'],
  ])('counts exactly: %s', (source, expected) => {
    expect(printed(`from decimal import Decimal\n${source}`)).toEqual([expected])
  })

  it('keeps whole numbers on so many bits', () => {
    const source =
      'from bits import int16, uint8\nimport math\nprint(int16(32767 + 1), uint8(256), uint8(-1), math.floor(-1.5))'
    expect(printed(source)).toEqual(['-32768 0 255 -2'])
  })

  it('reads and writes files in the encoding that it says', () => {
    const source =
      'with open("in.txt", encoding="utf-8") as f:\n  lines = [line.strip() for line in f]\nout = open("out.txt", "w", encoding="latin-1")\nout.write(lines[1])\nout.close()\nprint(open("in.txt", encoding="latin-1").read())'
    const files = new Map([['in.txt', encode('a\né', 'utf-8')]])
    const { output, files: after, fault } = run(source, { files })
    expect(fault).toBeNull()
    expect(output).toBe('a\nÃ©\n')
    expect(after.get('out.txt')).toEqual(Uint8Array.of(0xe9))
    expect(files.has('out.txt')).toBe(false)
    expect(run('open("in.txt", encoding="ascii").read()', { files }).fault).toMatchObject({
      fault: 'not-in-this-encoding',
      python: 'UnicodeDecodeError',
    })
  })

  it('imports modules of the project, each once and with names of its own', () => {
    const modules = new Map([
      [
        'stock',
        'import log\nlog.add("stock read")\ncount = 2\ndef add(n):\n  global count\n  count += n\n  return count',
      ],
      ['log', 'lines = []\ndef add(line):\n  lines.append(line)'],
    ])
    const source = 'import stock, log\nfrom stock import add\ncount = 100\nprint(add(3), stock.count, count, log.lines)'
    expect(run(source, { modules }).output).toBe("5 5 100 ['stock read']\n")
  })

  it.each<[string, string, string, string, number]>([
    ['in a function of it', 'def f():\n  return 1 / 0', 'divided-by-zero', 'part', 2],
    ['in what it says first', 'x = y', 'unknown-name', 'part', 1],
    ['that is written wrong', 'x = (', 'bracket-open', 'part', 1],
    ['that needs itself', 'import other', 'circular-modules', 'other', 1],
  ])('names the module of a fault: %s', (_says, part, fault, module, line) => {
    const modules = new Map([
      ['part', part],
      ['other', 'import part'],
    ])
    expect(run('import part\npart.f()', { modules }).fault).toMatchObject({ fault, module, line })
  })

  it('goes on after a service that fails', () => {
    const modules = new Map([
      [
        'service',
        'tried = 0\ndef get():\n  global tried\n  tried += 1\n  if tried < 3:\n    raise ConnectionError("away")\n  return "sun"',
      ],
    ])
    const source =
      'import service, time\nfor turn in range(5):\n  try:\n    print(service.get())\n    break\n  except OSError as e:\n    print(e)\n    time.sleep(1)'
    expect(run(source, { modules })).toMatchObject({ output: 'away\naway\nsun\n', fault: null })
    expect(run('import service\nservice.get()', { modules }).fault).toMatchObject({ python: 'ConnectionError' })
  })

  it('handles files in folders', () => {
    const files = new Map(['in/b.JPG', 'in/a.jpg', 'in/note.txt'].map((name) => [name, encode(name, 'utf-8')]))
    const source =
      'import os, shutil\nos.makedirs("out/2026", exist_ok=True)\nfor n, name in enumerate(os.listdir("in")):\n  stem, ending = os.path.splitext(name)\n  if ending.lower() == ".jpg":\n    shutil.copy(os.path.join("in", name), f"out/2026/{n}{ending.lower()}")\nos.rename("in/note.txt", "note.txt")\nos.remove("in/b.JPG")\nprint(os.listdir(), os.listdir("out/2026"), os.path.exists("in"), os.getenv("KEY", "?"), os.environ["KEY2"])'
    const { output, files: after, fault } = run(source, { files, surroundings: { KEY2: 'k' } })
    expect(fault).toBeNull()
    expect(output).toBe("['in', 'note.txt', 'out'] ['0.jpg', '1.jpg'] True ? k\n")
    expect([...after.keys()].sort()).toEqual(['in/a.jpg', 'note.txt', 'out/2026/0.jpg', 'out/2026/1.jpg'])
  })

  it.each([
    ['open("x/a.txt", "w")', 'no-such-file'],
    ['os.mkdir("in")', 'file-exists'],
    ['os.remove("in/z")', 'no-such-file'],
    ['os.rename("in", "in/in")', 'no-such-file'],
    ['os.listdir("nowhere")', 'no-such-file'],
  ])('does not do %s', (line, fault) => {
    const files = new Map([['in/a.txt', encode('a', 'utf-8')]])
    expect(run(`import os\n${line}`, { files }).fault?.fault).toBe(fault)
  })

  it('tells the variables at the end', () => {
    expect(run('a = [1, "x"]\nb = a[-1] == "x"\ndef f():\n  pass').variables).toEqual({ a: "[1, 'x']", b: 'True' })
  })

  it('takes other values for what is first set, and works out a call at the end', () => {
    const source = 't = [3]\nt = t + [1]\ndef low(a):\n  return min(a)'
    expect(run(source, { instead: { t: '[-2, -5]' }, call: 'low(t)' })).toMatchObject({ value: '-5', fault: null })
  })

  it('stands still before any step', () => {
    const source = 'def f(n):\n  m = n + 1\n  return m\nx = 1\ny = f(x)'
    expect(run(source, { pauseAt: 2 })).toMatchObject({ pausedAt: 5, variables: { x: '1' }, inside: null })
    expect(run(source, { pauseAt: 4 })).toMatchObject({
      pausedAt: 3,
      inside: { name: 'f', variables: { n: '1', m: '2' } },
    })
    expect(run(source, { pauseAt: 5 })).toMatchObject({ pausedAt: null, variables: { y: '2' }, steps: 5 })
  })

  it.each<[string, string, number, string, string]>([
    ['an endless loop', 'n = 0\nwhile True:\n  n += 1', 2, 'too-many-steps', ''],
    ['an endless loop of nothing', 'while True:\n  pass', 1, 'too-many-steps', ''],
    ['an endless loop that catches all', 'while True:\n  try:\n    pass\n  except:\n    pass', 1, 'too-many-steps', ''],
    ['a text that doubles', 't = "ab"\nwhile True:\n  t = t + t', 3, 'too-much-memory', ''],
    ['a list that doubles', 'a = [1]\nwhile True:\n  a.extend(a)', 3, 'too-much-memory', ''],
    ['a number that squares', 'n = 3\nwhile True:\n  n = n * n', 3, 'number-too-big', ''],
    ['a power without end', 'print(9 ** 9 ** 9)', 1, 'number-too-big', ''],
    ['a function that calls itself', 'def f(n):\n  return f(n)\nf(1)', 2, 'too-many-calls', ''],
    ['a sum without end', `a = ${'1+'.repeat(2000)}1`, 1, 'too-many-calls', ''],
    ['a name that was never set', 'a = 1\nprint(b)', 2, 'unknown-name', 'b'],
    ['a place beyond the end', 'a = [1]\nprint(a[1])', 2, 'no-such-place', '1'],
    ['a key that is not there', 'print({}["x"])', 1, 'no-such-key', 'x'],
    ['a text and a number', 'print("a" + 1)', 1, 'text-and-number', '+'],
    ['a list and a number', 'print([1] + 1)', 1, 'wrong-type', '+'],
    ['a division by zero', 'print(1 / 0)', 1, 'divided-by-zero', ''],
    ['what is no number', 'n = int(input())', 1, 'not-a-number', 'ten'],
    ['a question too many', 'input()\ninput()', 2, 'no-input-left', ''],
    ['a return outside', 'return 3', 1, 'misplaced', ''],
    ['a fault before what comes last', 'try:\n  1 / 0\nfinally:\n  a = 1', 2, 'divided-by-zero', ''],
    ['what a function gives a value to later', 'n = 1\ndef f():\n  n = n + 1\nf()', 3, 'unknown-name', 'n'],
    ['one value given twice', 'def f(a):\n  return a\nf(1, a=2)', 3, 'wrong-count', 'f'],
    ['too few values', 'def f(a, b):\n  return a\nf(1)', 3, 'wrong-count', 'f'],
    ['a method that is none', '"a".shout()', 1, 'unknown-method', 'shout'],
    ['a module that is not here', 'import turtle', 1, 'unknown-module', 'turtle'],
    ['a file that is not there', 'open("a.txt")', 1, 'no-such-file', 'a.txt'],
    ['what it raises', 'raise ValueError("no")', 1, 'raised', 'no'],
    ['a check that fails', 'assert 1 == 2', 1, 'check-failed', ''],
  ])('stops at %s, and names the line', (_says, source, line, fault, detail) => {
    expect(run(source, { input: ['ten'] }).fault).toMatchObject({ line, fault, detail })
  })

  it.each([
    ['totl', 'total'],
    ['Total', 'total'],
    ['toatl', 'total'],
    ['totals', 'total'],
    ['prnt', 'print'],
    ['sum_all', ''],
    ['t', ''],
  ])('names what was perhaps meant by %s', (typed, near) => {
    expect(run(`total = 1\n${typed}`).fault).toMatchObject({ fault: 'unknown-name', detail: typed, near })
  })

  it('never takes more than its steps, whatever it does', () => {
    expect(run('while True:\n  pass').steps).toBe(mostSteps + 1)
    for (const costly of ['sum(a)', 'a == b', 'str(a)', 'sorted(a)', '0 in a', '[x for x in a]', 'round(0.1, 300)']) {
      const { fault } = run(
        `a = list(range(9000))\nb = list(range(9000))\nwhile True:\n  x = [${`${costly}, `.repeat(50)}]`,
      )
      expect(['too-much-memory', 'too-many-steps']).toContain(fault?.fault)
    }
  })

  it.each([
    ['a long text read as a number', 'z = "0" * 10000', 'int(z)'],
    ['a decimal number with many places', 'from decimal import Decimal\nz = "0." + "1" * 9000', 'Decimal(z) < 0.5'],
    [
      'two dictionaries that differ in their first entry',
      'a = dict(zip(range(9000), range(9000)))\nb = dict(zip(range(9000), range(9000)))\nb[0] = 1',
      'a == b',
    ],
    ['powers that are multiplied out', 'x = 1.5', 'x ** 999'],
    ['numbers in a text, the older way', 'x = 5e-324', '"%.9f" % x'],
    ['bits of a long number', 'x = 2 ** 4000', 'bin(x)'],
    ['sets put together', 'a = set(range(9000))', 'a | a'],
    ['folders that are listed', 'import os', 'os.listdir()'],
    ['lines read one by one', 'f = open("a.txt")', 'f.readline()'],
    ['long texts joined', 'a = "a" * 10000\nb = [a] * 9000', 'a.join(b)'],
  ])('counts what %s cost', (_says, before, costly) => {
    const files = new Map([['a.txt', new Uint8Array(20_000).fill(10)]])
    const { fault } = run(`${before}\nwhile True:\n  x2 = [${`${costly}, `.repeat(300)}]`, { files })
    expect(['too-much-memory', 'number-too-big']).toContain(fault?.fault)
  })

  it('shows so much of all variables together', () => {
    const many = Array.from({ length: 300 }, (_none, place) => `v${place} = a`).join('\n')
    for (const long of ['[2 ** 4000] * 2000', '["a" * 9000] * 2000', '[("a" * 9000).encode()] * 2000']) {
      const { variables, fault } = run(`a = ${long}\n${many}`)
      expect(fault).toBeNull()
      expect(Object.values(variables).join('').length).toBeLessThan(2_000_000)
    }
  })

  it('repeats what is empty as often as one likes', () => {
    expect(printed('print([] * 10 ** 300, "" * 10 ** 300, "ab" * -1)')).toEqual(['[]  '.trimEnd()])
  })

  it('keeps within the stack of the machine', () => {
    const deep = `def f(n):\n${Array.from({ length: 25 }, (_none, place) => `${' '.repeat(place + 1)}if n:\n`).join('')}${' '.repeat(26)}return ${'('.repeat(20)}[f(n)]${')'.repeat(20)}\nf(1)`
    expect(run(deep).fault?.fault).toBe('too-many-calls')
  })

  it('comes to an end with whatever is typed', () => {
    const pieces = [
      'a',
      '=',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ':',
      ',',
      '.',
      '1',
      '2.5',
      '"x"',
      'f"{a:.2f}"',
      '\n',
      '    ',
    ]
    const words = [
      'for',
      'in',
      'if',
      'else',
      'while',
      'def f(a):',
      'return',
      'print',
      'not',
      '**',
      '%',
      '//',
      'try:',
      'except:',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 40 }), (typed) => {
        const source = typed.join(' ').replaceAll('\n ', '\n')
        expect(run(source)).toEqual(run(source))
      }),
    )
  })

  it('is the same each time, also with lists in themselves', () => {
    const source = 'a = []\nfor i in range(50):\n  a.append(a)\nb = [a]\nprint(a == b)\nprint(str(a)[:5])'
    expect(run(source)).toEqual(run(source))
  })
})
