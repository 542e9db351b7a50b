using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks malformed batches: the store throws, and nothing is written.</summary>
internal static class MalformedClauses
{
    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey E2 = Episode("e2");
    private static readonly RecordKey C1 = Client("c1");
    private static readonly RecordKey Foreign = Episode("e1", OtherClinic);
    private static readonly RecordKey Nameless = new(Clinic, RecordKind.Episode, "");
    private static readonly RecordKey OfNoKind = new(Clinic, (RecordKind)99, "x");

    private static AppendBatch Good => Batch(Append(E1, 0, "m1"));

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("MALFORMED-01", StorePart.RecordStore, "A batch that appends nothing throws.", trial =>
            RefusedAsync(trial, ("no appends", Good.Asserting(C1, 0) with { Appends = [] }))),

        new("MALFORMED-02", StorePart.RecordStore, "A batch with a missing list throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("missing appends", Good with { Appends = default }),
            ("missing assertions", Good with { Assertions = default }),
            ("missing clients to outdate", Good with { Outdates = default }),
            ("missing keys", Good with { NewKeys = default }),
            ("missing erasures", Good with { Erasures = default }))),

        new("MALFORMED-03", StorePart.RecordStore, "A batch with an append without events throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("an append of no events", Batch(Append(E2, 0, "m1"), Append(E1, 0, "m1") with { Events = [] })),
            ("an append of missing events", Batch(Append(E2, 0, "m1"), Append(E1, 0, "m1") with { Events = default })))),

        new("MALFORMED-04", StorePart.RecordStore, "A batch that appends to a record twice throws and writes nothing.", trial =>
            RefusedAsync(trial, ("two appends to one record", Batch(Append(E1, 0, "m1"), Append(E1, 1, "m2"))))),

        new("MALFORMED-05", StorePart.RecordStore, "A batch that asserts a record that it appends to, or asserts one twice, throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("an append to an asserted record", Good.Asserting(E1, 0)),
            ("a record asserted twice", Good.Asserting(C1, 0).Asserting(C1, 0)))),

        new("MALFORMED-06", StorePart.RecordStore, "A batch with a record of another clinic throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("an append to another clinic", Batch(Append(E1, 0, "m1"), Append(Foreign, 0, "m1"))),
            ("an assertion of another clinic", Good.Asserting(Foreign, 0)),
            ("a key of another clinic", Good.WithKeys(Key(Foreign))))),

        new("MALFORMED-07", StorePart.RecordStore, "A batch whose events do not follow the expected version throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("events from version 2 on after version 0", Batch(Append(E1, 1, "m1") with { ExpectedVersion = 0 })),
            ("a gap in the versions", Changed(1, stored => stored with { Version = 3 })),
            ("a version twice", Changed(1, stored => stored with { Version = 1 })))),

        new("MALFORMED-08", StorePart.RecordStore, "A batch with an event of a record other than its append's throws and writes nothing.", trial =>
            RefusedAsync(trial, ("an event of another record", Changed(1, stored => stored with { Key = E2 })))),

        new("MALFORMED-09", StorePart.RecordStore, "A batch in which the events of a command are not consecutive throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("a command split by another", Changed(1, stored => stored with { Command = new CommandId("m2"), Ordinal = 0 })),
            ("a command that begins twice", Split()))),

        new("MALFORMED-10", StorePart.RecordStore, "A batch in which the events of a command are not numbered from 0 throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("a command that begins with event 1", Changed(0, stored => stored with { Ordinal = 1 })),
            ("a command without event 1", Changed(1, stored => stored with { Ordinal = 2 })))),

        new("MALFORMED-11", StorePart.RecordStore, "A batch with a summary of another record throws and writes nothing.", trial =>
            RefusedAsync(trial, ("a summary of another record", Batch(Begin(E1, _ => Summary(E2, 1)))))),

        new("MALFORMED-12", StorePart.RecordStore, "A batch with a summary of a version other than its last event's throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("a summary of a later version", Batch(Begin(E1, _ => Summary(E1, 2)))),
            ("a summary of an earlier version", Batch(Append(E1, 0, "m1", count: 2).With(_ => Summary(E1, 1)))))),

        new("MALFORMED-13", StorePart.RecordStore, "A batch with a record of an unknown kind, or without an id, throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("an append of an unknown kind", Batch(Append(E1, 0, "m1"), Append(OfNoKind, 0, "m1"))),
            ("an append without an id", Batch(Append(E1, 0, "m1"), Append(Nameless, 0, "m1"))),
            ("an assertion of an unknown kind", Good.Asserting(OfNoKind, 0)),
            ("a key of an unknown kind", Good.WithKeys(Key(OfNoKind))),
            ("an assertion without an id", Good.Asserting(Nameless, 0)))),

        new("MALFORMED-14", StorePart.RecordStore, "A batch with a negative version throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("a negative expected version", Batch(Append(E1, 0, "m1"), Append(E2, -1, "m1"))),
            ("a negative asserted version", Good.Asserting(C1, -1)))),

        new("MALFORMED-15", StorePart.RecordStore, "A batch with two keys for one record throws and writes nothing.", trial =>
            RefusedAsync(trial, ("two keys for one record", Good.WithKeys(Key(E1), Key(E1))))),

        new("MALFORMED-16", StorePart.RecordStore, "A batch with a key for a record that it neither appends to nor asserts throws and writes nothing.", trial =>
            RefusedAsync(trial, ("a key for a record that is not in the batch", Good.WithKeys(Key(C1))))),

        new("MALFORMED-17", StorePart.RecordStore, "A batch with an event that was caused in another clinic throws and writes nothing.", trial =>
            RefusedAsync(trial, ("an event caused in another clinic", Changed(1, stored => stored with { Cause = stored.Cause with { Record = Foreign } })))),

        new("MALFORMED-18", StorePart.RecordStore, "A batch that erases a client to whose record it appends nothing throws and writes nothing.", trial => RefusedAsync(
            trial,
            ("an erasure without an append", Good with { Erasures = [new ClientId("c1")] }),
            ("an erasure of a client whose record is only asserted", Good.Asserting(C1, 0) with { Erasures = [new ClientId("c1")] }))),
    ];

    private static async Task RefusedAsync(StoreTrial trial, params (string What, AppendBatch Batch)[] batches)
    {
        foreach (var (what, batch) in batches)
        {
            await StoreExpect.MalformedAsync(trial, what, batch, E1, E2, C1, Foreign);
        }
    }

    /// <summary>Creates a batch of three events of one command, one of which is changed.</summary>
    private static AppendBatch Changed(int place, Func<StoredEvent, StoredEvent> change)
    {
        var append = Append(E1, 0, "m1", count: 3);
        return Batch(append with { Events = append.Events.SetItem(place, change(append.Events[place])) });
    }

    private static AppendBatch Split()
    {
        var append = Append(E1, 0, "m1", count: 3);
        return Batch(append with { Events = [append.Events[0], Event(E1, 2, "m2"), Event(E1, 3, "m1")] });
    }
}
