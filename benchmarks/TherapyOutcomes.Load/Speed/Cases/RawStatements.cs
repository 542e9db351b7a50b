namespace TherapyOutcomes.Load.Speed.Cases;

/// <summary>The statements that somebody would write by hand for the same tables.</summary>
internal static class RawStatements
{
    public const string Read =
        "select clinic, kind, id, version, event_id, command_id, ordinal, cause_kind, cause_id, cause_command, name, \"schema\", actor, occurred_ms, offset_min, recorded_ms, "
        + "workflow, policy, imported, fingerprint, key_id, chain_key_id, prev_hash, hash, payload, texts "
        + "from outcome_events where clinic = @clinic and kind = @kind and id = @id and version >= @from order by version";

    public const string Insert =
        "insert into outcome_events (clinic, kind, id, version, event_id, command_id, ordinal, cause_kind, cause_id, cause_command, name, \"schema\", actor, occurred_ms, offset_min, "
        + "recorded_ms, workflow, policy, imported, fingerprint, key_id, chain_key_id, prev_hash, hash, payload, texts) values (@clinic, @kind, @id, @version, @event_id, @command_id, "
        + "0, @kind, @id, @command_id, @name, @schema, @actor, @occurred_ms, 0, @recorded_ms, @workflow, @policy, @imported, @fingerprint, null, null, null, null, @payload, @texts)";

    public const string Update =
        "update outcome_records set version = @version, proof = null, client = @client, practitioner = @practitioner, stage = @stage, is_held = @is_held, next = @next, due_on = @due_on, "
        + "order_key = @order_key, review_ms = @review_ms, evaluated_ms = @evaluated_ms, basis = @basis, open_basis = @basis "
        + "where clinic = @clinic and kind = @kind and id = @id and version = @expected";

    public const string Ensure =
        "insert into outcome_records (clinic, kind, id, version, is_held, evaluated_ms, basis) values (@clinic, 1, @client, 0, @no, 0, '') on conflict do nothing";

    public const string Share = "select version from outcome_records where clinic = @clinic and kind = 1 and id = @client";

    public const string Template =
        "select e.name, e.\"schema\", e.actor, e.occurred_ms, e.recorded_ms, e.workflow, e.policy, e.fingerprint, e.payload, e.texts, "
        + "r.practitioner, r.stage, r.is_held, r.next, r.due_on, r.order_key, r.review_ms, r.evaluated_ms, r.basis "
        + "from outcome_events e join outcome_records r on r.clinic = e.clinic and r.kind = e.kind and r.id = e.id and r.version = e.version where e.kind = 0 and e.name = 'SessionRecorded' limit 1";
}
