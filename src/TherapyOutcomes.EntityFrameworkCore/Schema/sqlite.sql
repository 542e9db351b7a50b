-- The tables of TherapyOutcomes, schema 1, for SQLite. It can be run again.
pragma journal_mode = wal;

begin immediate;

create table if not exists outcome_events (
    position integer not null primary key autoincrement,
    clinic text not null,
    kind integer not null,
    id text not null,
    version integer not null,
    event_id text not null,
    command_id text not null,
    ordinal integer not null,
    cause_kind integer not null,
    cause_id text not null,
    cause_command text not null,
    name text not null,
    "schema" integer not null,
    actor text not null,
    occurred_ms integer not null,
    offset_min integer not null,
    recorded_ms integer not null,
    workflow integer not null,
    policy text not null,
    imported integer not null,
    fingerprint text null,
    key_id text null,
    chain_key_id text null,
    prev_hash text null,
    hash text null,
    payload blob not null,
    texts blob not null
);

create unique index if not exists ux_outcome_events_version on outcome_events (clinic, kind, id, version);
create unique index if not exists ux_outcome_events_command on outcome_events (clinic, kind, id, command_id, ordinal);
create index if not exists ix_outcome_events_feed on outcome_events (clinic, position);

create table if not exists outcome_records (
    clinic text not null,
    kind integer not null,
    id text not null,
    version integer not null,
    proof text null,
    client text null,
    practitioner text null,
    stage integer null,
    is_held integer not null,
    next blob null,
    due_on text null,
    order_key text null,
    review_ms integer null,
    evaluated_ms integer not null,
    basis text not null,
    open_basis text null,
    due_work_ms integer null,
    lease_owner text null,
    lease_until_ms integer null,
    primary key (clinic, kind, id)
);

create index if not exists ix_outcome_records_work on outcome_records (clinic, order_key);
create index if not exists ix_outcome_records_work_of on outcome_records (clinic, practitioner, order_key);
create index if not exists ix_outcome_records_client on outcome_records (clinic, client);
create index if not exists ix_outcome_records_review on outcome_records (clinic, review_ms);
create index if not exists ix_outcome_records_due on outcome_records (clinic, due_work_ms);
create index if not exists ix_outcome_records_basis on outcome_records (clinic, open_basis);

create table if not exists outcome_keys (
    clinic text not null,
    kind integer not null,
    id text not null,
    key_id text not null,
    subject text null,
    master_key text null,
    wrapped blob null,
    destroyed_ms integer null,
    primary key (clinic, kind, id)
);

create index if not exists ix_outcome_keys_subject on outcome_keys (clinic, subject);

create table if not exists outcome_accesses (
    position integer not null primary key autoincrement,
    clinic text not null,
    kind integer not null,
    id text not null,
    actor text not null,
    at_ms integer not null,
    seen integer not null
);

create index if not exists ix_outcome_accesses_record on outcome_accesses (clinic, kind, id, position);
create index if not exists ix_outcome_accesses_clinic on outcome_accesses (clinic, position);

create table if not exists outcome_store (
    id integer not null primary key,
    "schema" integer not null,
    store_id text null
);

insert into outcome_store (id, "schema") values (1, 1) on conflict do nothing;

commit;
