-- The bytes of the documents that outcomes rest on, for as long as the job's rule says (retention: evidence); what they are
-- stands in evidence. Each job keeps its own, so that one job's rule never holds for another's. A row outlives its bytes:
-- it says when they were deleted.
create table evidence_body (
    job        varchar(100) not null,
    digest     char(64)     not null,
    size       int          not null, -- of the document
    packed     int          not null, -- of its pieces together
    used_at    timestamp with time zone not null, -- when the latest run began that rests on it
    kept_until timestamp with time zone not null,
    deleted_at timestamp with time zone,
    primary key (job, digest)
);
create index evidence_body_by_end on evidence_body (deleted_at, kept_until);

-- The document as gzip, in pieces that both databases take in one column.
create table evidence_piece (
    job    varchar(100) not null,
    digest char(64)     not null,
    piece  int          not null,
    body   bytea        not null,
    primary key (job, digest, piece),
    foreign key (job, digest) references evidence_body
);
