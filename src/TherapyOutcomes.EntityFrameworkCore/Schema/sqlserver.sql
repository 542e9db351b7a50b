-- The tables of TherapyOutcomes, schema 1, for SQL Server. It can be run again.
set xact_abort on;
begin transaction;

exec sp_getapplock @Resource = N'outcome_schema', @LockMode = N'Exclusive';

if object_id(N'outcome_events') is null
create table outcome_events (
    position bigint not null identity primary key,
    clinic varchar(64) collate Latin1_General_100_BIN2 not null,
    kind smallint not null,
    id varchar(64) collate Latin1_General_100_BIN2 not null,
    version bigint not null,
    event_id uniqueidentifier not null,
    command_id varchar(64) collate Latin1_General_100_BIN2 not null,
    ordinal int not null,
    cause_kind smallint not null,
    cause_id varchar(64) collate Latin1_General_100_BIN2 not null,
    cause_command varchar(64) collate Latin1_General_100_BIN2 not null,
    name varchar(128) collate Latin1_General_100_BIN2 not null,
    [schema] int not null,
    actor varchar(64) collate Latin1_General_100_BIN2 not null,
    occurred_ms bigint not null,
    offset_min smallint not null,
    recorded_ms bigint not null,
    workflow int not null,
    policy varchar(128) collate Latin1_General_100_BIN2 not null,
    imported bit not null,
    fingerprint varchar(128) collate Latin1_General_100_BIN2 null,
    key_id uniqueidentifier null,
    chain_key_id uniqueidentifier null,
    prev_hash varchar(128) collate Latin1_General_100_BIN2 null,
    hash varchar(128) collate Latin1_General_100_BIN2 null,
    payload varbinary(max) not null,
    texts varbinary(max) not null,
    row_version rowversion not null
);

if not exists (select 1 from sys.indexes where name = N'ux_outcome_events_version' and object_id = object_id(N'outcome_events'))
create unique index ux_outcome_events_version on outcome_events (clinic, kind, id, version);
if not exists (select 1 from sys.indexes where name = N'ux_outcome_events_command' and object_id = object_id(N'outcome_events'))
create unique index ux_outcome_events_command on outcome_events (clinic, kind, id, command_id, ordinal);
if not exists (select 1 from sys.indexes where name = N'ix_outcome_events_feed' and object_id = object_id(N'outcome_events'))
create index ix_outcome_events_feed on outcome_events (clinic, row_version, position);

if object_id(N'outcome_records') is null
create table outcome_records (
    clinic varchar(64) collate Latin1_General_100_BIN2 not null,
    kind smallint not null,
    id varchar(64) collate Latin1_General_100_BIN2 not null,
    version bigint not null,
    proof varchar(128) collate Latin1_General_100_BIN2 null,
    client varchar(64) collate Latin1_General_100_BIN2 null,
    practitioner varchar(64) collate Latin1_General_100_BIN2 null,
    stage smallint null,
    is_held bit not null,
    next varbinary(max) null,
    due_on varchar(10) collate Latin1_General_100_BIN2 null,
    order_key varchar(128) collate Latin1_General_100_BIN2 null,
    review_ms bigint null,
    evaluated_ms bigint not null,
    basis varchar(128) collate Latin1_General_100_BIN2 not null,
    open_basis varchar(128) collate Latin1_General_100_BIN2 null,
    due_work_ms bigint null,
    lease_owner varchar(64) collate Latin1_General_100_BIN2 null,
    lease_until_ms bigint null,
    primary key (clinic, kind, id)
);

if not exists (select 1 from sys.indexes where name = N'ix_outcome_records_work' and object_id = object_id(N'outcome_records'))
create index ix_outcome_records_work on outcome_records (clinic, order_key);
if not exists (select 1 from sys.indexes where name = N'ix_outcome_records_work_of' and object_id = object_id(N'outcome_records'))
create index ix_outcome_records_work_of on outcome_records (clinic, practitioner, order_key);
if not exists (select 1 from sys.indexes where name = N'ix_outcome_records_client' and object_id = object_id(N'outcome_records'))
create index ix_outcome_records_client on outcome_records (clinic, client);
if not exists (select 1 from sys.indexes where name = N'ix_outcome_records_review' and object_id = object_id(N'outcome_records'))
create index ix_outcome_records_review on outcome_records (clinic, review_ms);
if not exists (select 1 from sys.indexes where name = N'ix_outcome_records_due' and object_id = object_id(N'outcome_records'))
create index ix_outcome_records_due on outcome_records (clinic, due_work_ms);
if not exists (select 1 from sys.indexes where name = N'ix_outcome_records_basis' and object_id = object_id(N'outcome_records'))
create index ix_outcome_records_basis on outcome_records (clinic, open_basis);

if object_id(N'outcome_keys') is null
create table outcome_keys (
    clinic varchar(64) collate Latin1_General_100_BIN2 not null,
    kind smallint not null,
    id varchar(64) collate Latin1_General_100_BIN2 not null,
    key_id uniqueidentifier not null,
    subject varchar(64) collate Latin1_General_100_BIN2 null,
    master_key varchar(64) collate Latin1_General_100_BIN2 null,
    wrapped varbinary(max) null,
    destroyed_ms bigint null,
    primary key (clinic, kind, id)
);

if not exists (select 1 from sys.indexes where name = N'ix_outcome_keys_subject' and object_id = object_id(N'outcome_keys'))
create index ix_outcome_keys_subject on outcome_keys (clinic, subject);

if object_id(N'outcome_accesses') is null
create table outcome_accesses (
    position bigint not null identity primary key,
    clinic varchar(64) collate Latin1_General_100_BIN2 not null,
    kind smallint not null,
    id varchar(64) collate Latin1_General_100_BIN2 not null,
    actor varchar(64) collate Latin1_General_100_BIN2 not null,
    at_ms bigint not null,
    seen smallint not null
);

if not exists (select 1 from sys.indexes where name = N'ix_outcome_accesses_record' and object_id = object_id(N'outcome_accesses'))
create index ix_outcome_accesses_record on outcome_accesses (clinic, kind, id, position);
if not exists (select 1 from sys.indexes where name = N'ix_outcome_accesses_clinic' and object_id = object_id(N'outcome_accesses'))
create index ix_outcome_accesses_clinic on outcome_accesses (clinic, position);

if object_id(N'outcome_store') is null
create table outcome_store (
    id smallint not null primary key,
    [schema] int not null,
    store_id uniqueidentifier null
);

if not exists (select 1 from outcome_store where id = 1)
insert into outcome_store (id, [schema]) values (1, 1);

commit transaction;
