-- The ledger: what was read, what was decided. The same statements for H2 and PostgreSQL.

-- One run of one job. The lease (owner, token, heartbeat) says who may write; every write carries the token.
create table run (
    run_id         varchar(120) primary key,
    job            varchar(100) not null,
    state          varchar(10)  not null, -- OPEN or FINISHED
    policy_id      varchar(200) not null,
    policy_version varchar(100) not null,
    policy_digest  char(64)     not null,
    started_at     timestamp with time zone not null,
    finished_at    timestamp with time zone,
    owner          varchar(200),
    token          bigint       not null,
    heartbeat      timestamp with time zone
);
create index run_by_job on run (job, state);

-- A dropped file. Its claims count only once it is complete; that flag is flipped last.
create table run_file (
    run_id   varchar(120)  not null references run,
    file_id  varchar(16)   not null,
    position int           not null,
    digest   char(64)      not null,
    name     varchar(500)  not null,
    copy     varchar(2000) not null,
    complete boolean       not null,
    refused  varchar(2000),
    primary key (run_id, file_id)
);
create index run_file_by_digest on run_file (digest);

create table sheet (
    run_id   varchar(120) not null,
    file_id  varchar(16)  not null,
    position int          not null,
    body     text         not null,
    primary key (run_id, file_id, position),
    foreign key (run_id, file_id) references run_file
);

-- A row that could not become a claim.
create table rejected_row (
    run_id      varchar(120) not null,
    file_id     varchar(16)  not null,
    position    int          not null,
    sheet       varchar(500),
    row_number  int          not null,
    problem     varchar(40)  not null,
    column_name varchar(500),
    field       varchar(100),
    found       varchar(2000),
    primary key (run_id, file_id, position),
    foreign key (run_id, file_id) references run_file
);

create table claim (
    run_id       varchar(120) not null,
    claim_id     varchar(80)  not null,
    file_id      varchar(16)  not null,
    position     int          not null,
    candidate    varchar(300) not null,
    host         varchar(255) not null,
    body         text         not null,
    due_at       timestamp with time zone,
    primary key (run_id, claim_id),
    foreign key (run_id, file_id) references run_file
);
create index claim_by_host on claim (run_id, host, file_id, position);
create index claim_by_candidate on claim (run_id, file_id, candidate);

-- Exactly one answer per run and claim, by primary key.
create table outcome (
    run_id            varchar(120) not null,
    claim_id          varchar(80)  not null,
    conclusion        varchar(20)  not null,
    codes             varchar(500) not null,
    grade             varchar(10)  not null,
    issuer_id         varchar(2000),
    credential_digest char(64),
    decided_at        timestamp with time zone not null,
    token             bigint       not null,
    body              text         not null,
    primary key (run_id, claim_id),
    foreign key (run_id, claim_id) references claim
);
create index outcome_by_credential on outcome (run_id, credential_digest);

-- Every document that an outcome rests on.
create table evidence (
    run_id      varchar(120)  not null,
    claim_id    varchar(80)   not null,
    position    int           not null,
    asked       varchar(4000) not null,
    answered    varchar(4000) not null,
    status      int           not null,
    media_type  varchar(500)  not null,
    digest      char(64)      not null,
    size        int           not null,
    received_at timestamp with time zone not null,
    primary key (run_id, claim_id, position),
    foreign key (run_id, claim_id) references outcome
);

-- What the policy made of one candidate of one file.
create table recognition (
    run_id    varchar(120) not null references run,
    file_id   varchar(16)  not null,
    candidate varchar(300) not null,
    position  int          not null,
    body      text         not null,
    primary key (run_id, file_id, candidate)
);
create index recognition_in_order on recognition (run_id, position);

create table decision (
    run_id     varchar(120) not null,
    claim_id   varchar(80)  not null,
    conclusion varchar(20)  not null,
    decision   varchar(20)  not null,
    grounds    varchar(500) not null,
    primary key (run_id, claim_id),
    foreign key (run_id, claim_id) references outcome
);

-- Which machine answers to a scheduled moment: the first to insert it.
create table firing (
    job           varchar(100) not null,
    scheduled_for timestamp with time zone not null,
    primary key (job, scheduled_for)
);
