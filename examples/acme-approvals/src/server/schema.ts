/** The tables. Amounts are whole cents, times ISO 8601 in UTC, definitions JSON. */
export const schema = `
create table if not exists settings (key text primary key, value text not null) strict;
create table if not exists departments (id text primary key, name text not null, manager text not null) strict;
create table if not exists people (
  id text primary key, name text not null, title text not null, department text not null, manager text, position integer not null
) strict;
create table if not exists workflows (
  id text primary key, name text not null unique, status text not null, definition text not null,
  escalation_set_at text, created_at text not null, updated_at text not null
) strict;
create table if not exists invoices (
  sequence integer primary key, id text not null unique, supplier text not null, description text not null,
  cents integer not null, submitter text not null, submitted_at text not null, status text not null,
  workflow text, holder text, holder_role text, waiting_since text
) strict;
create index if not exists invoices_by_status on invoices (status, waiting_since);
create table if not exists history (
  id integer primary key, invoice text not null, at text not null, kind text not null, text text not null,
  actor text, target text
) strict;
create index if not exists history_by_invoice on history (invoice, id);
create table if not exists escalations (
  invoice text not null, waiting_since text not null, holder text not null, rule text not null,
  primary key (invoice, waiting_since, holder, rule)
) strict;
create table if not exists notifications (
  id integer primary key, at text not null, kind text not null, person text not null, invoice text not null,
  text text not null, read integer not null default 0
) strict;
create index if not exists notifications_by_person on notifications (person, id);
`;

/** Every table, in an order in which they can be emptied. */
export const tables = [
  "notifications",
  "escalations",
  "history",
  "invoices",
  "workflows",
  "people",
  "departments",
  "settings",
] as const;
