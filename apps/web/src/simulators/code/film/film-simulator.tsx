import { film } from '@pix/core/simulators/code/film'
import { hostOf } from '../../simulator-host.tsx'
import { FilmScreen } from './film-screen.tsx'

export const FilmSimulator = hostOf(film, FilmScreen)
