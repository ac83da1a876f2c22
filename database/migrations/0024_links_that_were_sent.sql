-- Whoever asks for many mails to one address, or has a server that asks, fills nobody's mailbox: links that went out lately
-- are counted before another one does. Null while the mail waits, or when it never went.
alter table mail_links add column sent_at timestamptz;
