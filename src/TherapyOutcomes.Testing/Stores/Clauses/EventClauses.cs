using System.Collections.Immutable;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks that the columns of an event are returned exactly as they were stored.</summary>
internal static class EventClauses
{
    private static readonly RecordKey E1 = Episode("e1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("EVENT-01", StorePart.RecordStore, "Every column of an event comes back.", trial => ComesBackAsync(trial, Full())),

        new("EVENT-02", StorePart.RecordStore, "Columns without a value come back without one.", trial => ComesBackAsync(trial, Event(E1, 1, "m1"))),

        new("EVENT-03", StorePart.RecordStore, "The cause of an event comes back, even if the command was for another record.", trial =>
            ComesBackAsync(trial, Event(E1, 1, "m1") with { Cause = new CommandReference(Client("c1"), new CommandId("given")) })),

        new("EVENT-04", StorePart.RecordStore, "Each event keeps its own id and its place in its command.", async trial =>
        {
            var append = Append(E1, 0, "m1", count: 3);
            await trial.WriteAsync(append);

            StoreExpect.Sequence("ids and ordinals", append.Events.Select(stored => (stored.EventId, stored.Ordinal)),
                (await trial.ReadAsync(E1)).Select(stored => (stored.EventId, stored.Ordinal)));
        }),

        new("EVENT-05", StorePart.RecordStore, "The mark that an event was imported comes back.", async trial =>
        {
            var append = Append(E1, 0, "m1", count: 2);
            await trial.WriteAsync(append with { Events = [append.Events[0] with { IsImported = true }, append.Events[1]] });

            StoreExpect.Sequence("whether the events are imported", [true, false], (await trial.ReadAsync(E1)).Select(stored => stored.IsImported));
        }),
    ];

    private static StoredEvent Full() => Event(E1, 1, "m1") with
    {
        Cause = new CommandReference(E1, new CommandId("m1")),
        Name = "GoalSet",
        Schema = 7,
        Actor = new ActorId("a-1"),
        WorkflowVersion = 3,
        PolicyFingerprint = new string('f', 64),
        IsImported = true,
        CommandFingerprint = new string('0', 64),
        KeyId = Guid.Parse("0193b0a0-0000-7000-8000-0000000000ff"),
        ChainKeyId = Guid.Parse("0193b0a0-0000-7000-8000-00000000ff00"),
        PreviousHash = new string('a', 64),
        Hash = new string('b', 64),
        Payload = "{}"u8.ToArray(),
        Texts = new byte[] { 0, 1, 2 },
    };

    private static async Task ComesBackAsync(StoreTrial trial, StoredEvent stored)
    {
        await trial.WriteAsync(Append(E1, 0, "m1") with { Events = [stored] });

        var read = await trial.ReadAsync(E1);

        Expect.That(read.Count == 1, $"Expected one event; found {read.Count}.");
        SameColumns.Require(stored, read[0]);
    }
}
