using System.Collections.Immutable;
using System.Globalization;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks assertions: a batch is written only if the records that it read have not changed.</summary>
internal static class AssertionClauses
{
    private const int Rounds = 20;

    private static readonly RecordKey E1 = Episode("e1");
    private static readonly RecordKey C1 = Client("c1");
    private static readonly RecordKey P1 = Practitioner("p1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("ASSERT-01", StorePart.RecordStore, "A batch whose assertions hold is written.", async trial =>
        {
            await trial.WriteAsync(Append(C1, 0, "m0", count: 2));

            await trial.WriteAsync(Batch(Append(E1, 0, "m1")).Asserting(C1, 2).Asserting(P1, 0));

            StoreExpect.Sequence("the versions", [1], await trial.VersionsAsync(E1));
        }),

        new("ASSERT-02", StorePart.RecordStore, "A batch that asserts a version other than the record's is a conflict and writes nothing.", async trial =>
        {
            await trial.WriteAsync(Append(C1, 0, "m0", count: 2));

            foreach (var asserted in new long[] { 1, 3 })
            {
                StoreExpect.Conflict(await trial.AppendAsync(Batch(Append(E1, 0, "m1")).Asserting(C1, asserted)), C1, asserted, 2);
                StoreExpect.Nothing("event", await trial.ReadAsync(E1));
            }
        }),

        new("ASSERT-03", StorePart.RecordStore, "Asserting version 0 of a record that has events is a conflict and writes nothing.", async trial =>
        {
            await trial.WriteAsync(Append(C1, 0, "m0"));

            StoreExpect.Conflict(await trial.AppendAsync(Batch(Append(E1, 0, "m1")).Asserting(C1, 0)), C1, 0, 1);
            StoreExpect.Nothing("event", await trial.ReadAsync(E1));
        }),

        new("ASSERT-04", StorePart.RecordStore, "Asserting a version of a record that has no events is a conflict at version 0 and writes nothing.", async trial =>
        {
            StoreExpect.Conflict(await trial.AppendAsync(Batch(Append(E1, 0, "m1")).Asserting(C1, 1)), C1, 1, 0);
            StoreExpect.Nothing("event", await trial.ReadAsync(E1));
        }),

        new("ASSERT-05", StorePart.RecordStore, "Every assertion of a batch is checked, not only the first.", async trial =>
        {
            await trial.WriteAsync(Append(C1, 0, "m0"));

            StoreExpect.Conflict(await trial.AppendAsync(Batch(Append(E1, 0, "m1")).Asserting(P1, 0).Asserting(C1, 0)), C1, 0, 1);
            StoreExpect.Nothing("event", await trial.ReadAsync(E1));
        }),

        new("ASSERT-06", StorePart.RecordStore, "Asserting version 0 creates nothing: reads stay empty, and the record can still begin.", async trial =>
        {
            await trial.WriteAsync(Batch(Append(E1, 0, "m1")).Asserting(C1, 0));

            StoreExpect.Nothing("event of the asserted record", await trial.ReadAsync(C1));
            await trial.WriteAsync(Batch(Append(E1, 1, "m2")).Asserting(C1, 0));
            await trial.WriteAsync(Append(C1, 0, "m1"));
            StoreExpect.Sequence("the versions", [1], await trial.VersionsAsync(C1));
        }),

        new("ASSERT-07", StorePart.Catalog, "No list shows a record that was only asserted.", async trial =>
        {
            await trial.WriteAsync(Batch(Append(E1, 0, "m1")).Asserting(C1, 0));

            StoreExpect.Sequence("the records listed", ["e1"], await trial.IdsAsync());
        }),

        new("ASSERT-08", StorePart.Catalog, "A refused batch that asserts version 0 leaves no trace of its clinic.", async trial =>
        {
            await trial.AppendAsync(Batch(Append(Episode("e1", OtherClinic), 4, "m1")).Asserting(Client("c1", OtherClinic), 0));

            StoreExpect.Nothing("clinic", await trial.ClinicsAsync());
            StoreExpect.Nothing("record", await trial.ListAsync(new RecordQuery { Clinic = OtherClinic }));
        }),

        new("ASSERT-09", StorePart.RecordStore, "An assertion leaves the record as it is: its next append expects the same version.", async trial =>
        {
            await trial.WriteAsync(Append(C1, 0, "m0"));

            await trial.WriteAsync(Batch(Append(E1, 0, "m1")).Asserting(C1, 1));

            await trial.WriteAsync(Append(C1, 1, "m1"));
            StoreExpect.Sequence("the versions", [1, 2], await trial.VersionsAsync(C1));
        }),

        new("ASSERT-10", StorePart.RecordStore, "Of two writers that each assert the other's record, exactly one wins, even at version 0.", async trial =>
        {
            var writers = await trial.OpenAsync(2);
            for (var round = 0; round < Rounds; round++)
            {
                var version = round % 2;
                var keys = new[] { Episode(Numbered("e", round)), Client(Numbered("c", round)) };
                await BeginAsync(trial, version, keys);

                StoreExpect.OneWins(await StoreTrial.AtOnceAsync(writers, (writer, index) =>
                    writer.AppendAsync(Batch(Append(keys[index], version, "m1")).Asserting(keys[1 - index], version))));
            }
        }),

        new("ASSERT-11", StorePart.RecordStore, "Once a record is written, no batch that asserts its former version succeeds, even at version 0.", async trial =>
        {
            var callers = await trial.OpenAsync(AssertionRace.Callers);
            for (var round = 0; round < Rounds; round++)
            {
                var race = new AssertionRace(Client(Numbered("c", round)), version: round % 2, round);
                await BeginAsync(trial, race.Version, race.Client);

                await StoreTrial.AtOnceAsync(callers, race.ActAsync);
            }
        }),
    ];

    private static async Task BeginAsync(StoreTrial trial, int version, params RecordKey[] keys)
    {
        if (version == 1)
        {
            await trial.WriteAsync([.. keys.Select(key => Append(key, 0, "m0"))]);
        }
    }

    private static string Numbered(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
