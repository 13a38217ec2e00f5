-- A claim whose issuer did not answer has no outcome yet: claim.due_at says when it is tried again, and its provisional
-- verdict is what reports show until then.
create table deferral (
    run_id   varchar(120) not null,
    claim_id varchar(80)  not null,
    runs     int          not null,
    since    timestamp with time zone not null,
    body     text         not null,
    primary key (run_id, claim_id),
    foreign key (run_id, claim_id) references claim
);
create index claim_due on claim (due_at);

-- Provisional verdicts are decided about too, so a decision belongs to a claim, with or without an outcome.
create table decision_on_claim (
    run_id     varchar(120) not null,
    claim_id   varchar(80)  not null,
    conclusion varchar(20)  not null,
    decision   varchar(20)  not null,
    grounds    varchar(500) not null,
    primary key (run_id, claim_id),
    foreign key (run_id, claim_id) references claim
);
insert into decision_on_claim (run_id, claim_id, conclusion, decision, grounds)
select run_id, claim_id, conclusion, decision, grounds from decision;
drop table decision;
alter table decision_on_claim rename to decision;
