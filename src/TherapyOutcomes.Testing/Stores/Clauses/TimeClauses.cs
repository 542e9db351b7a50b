using System.Collections.Immutable;
using System.Globalization;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Checks that times are returned exactly as they were stored.</summary>
internal static class TimeClauses
{
    private static readonly RecordKey E1 = Episode("e1");

    public static ImmutableArray<StoreClause> All { get; } =
    [
        new("TIME-01", StorePart.RecordStore, "The time of an event comes back in the offset that it came with, from -12:00 to +14:00.", trial =>
            ComesBackAsync(trial, "2026-03-02T23:30:00+14:00", "2026-03-02T00:30:00-12:00", "2026-03-02T12:00:00+00:00", "2026-03-02T12:00:00+02:00")),

        new("TIME-02", StorePart.RecordStore, "Offsets of half and quarter hours come back.", trial =>
            ComesBackAsync(trial, "2026-03-02T12:00:00+05:45", "2026-03-02T12:00:00-09:30", "2026-03-02T12:00:00+05:30")),

        new("TIME-03", StorePart.RecordStore, "Times come back to the millisecond.", trial =>
            ComesBackAsync(trial, "2026-03-02T12:00:00.001+02:00", "2026-03-02T12:00:00.499+02:00", "2026-03-02T12:00:00.999+02:00")),

        new("TIME-04", StorePart.RecordStore, "Times from 1900 to 2200 come back.", trial =>
            ComesBackAsync(trial, "1900-01-01T00:00:00.001-09:30", "1969-12-31T23:59:59.999+00:00", "2200-12-31T23:59:59.999+05:45")),

        new("TIME-05", StorePart.RecordStore, "The time of recording comes back in UTC, to the millisecond.", async trial =>
        {
            var recorded = Now.AddMilliseconds(1);
            var append = Append(E1, 0, "m1");
            await trial.WriteAsync(append with { Events = [append.Events[0] with { RecordedAt = recorded }] });

            StoreExpect.Sequence("the time of recording", [Text(recorded)], (await trial.ReadAsync(E1)).Select(stored => Text(stored.RecordedAt)));
        }),
    ];

    private static async Task ComesBackAsync(StoreTrial trial, params string[] times)
    {
        var append = Append(E1, 0, "m1", count: times.Length);
        var events = append.Events.Select((stored, index) => stored with { OccurredAt = DateTimeOffset.Parse(times[index], CultureInfo.InvariantCulture) });
        await trial.WriteAsync(append with { Events = [.. events] });

        StoreExpect.Sequence("the times", append.Events.Select((_, index) => Text(DateTimeOffset.Parse(times[index], CultureInfo.InvariantCulture))),
            (await trial.ReadAsync(E1)).Select(stored => Text(stored.OccurredAt)));
    }

    private static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);
}
