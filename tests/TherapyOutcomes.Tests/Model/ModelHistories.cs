namespace TherapyOutcomes.Tests.Model;

/// <summary>
/// Random histories, the same for the same seed. They keep to what the workflow would accept: a discharge only while an
/// improvement stands, a resume only after a gap.
/// </summary>
internal static class ModelHistories
{
    private static readonly IReadOnlyList<TimeZoneInfo> Zones =
        [.. new[] { "UTC", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland", "Pacific/Kiritimati" }
            .Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private static readonly IReadOnlyList<decimal?> Frequencies = [null, 0.2m, 0.25m, 0.5m, 0.74m, 0.75m, 1, 2];

    /// <summary>The history of a seed.</summary>
    public static ModelHistory Of(int seed)
    {
        Random random = new(seed);
        ModelMeasureChoice primary = random.Pick(ModelMeasures.All);
        ModelMeasureChoice? second = random.Chance(50)
            ? random.Pick([.. ModelMeasures.All.Where(m => m.Measure.Name != primary.Measure.Name)])
            : null;
        TimeZoneInfo zone = random.Pick(Zones);
        DateOnly firstDay = new DateOnly(2026, 1, 1).AddDays(random.Next(0, 300));
        ModelHistory empty = new(
            zone,
            primary.Measure,
            second?.Measure,
            random.Pick([ModelChronicity.Acute, ModelChronicity.Subacute, ModelChronicity.Chronic]),
            new(),
            ModelClock.Instant(firstDay, new(0, 0), zone, random),
            random.Pick(Frequencies),
            []);
        return new ModelHistoryWriter(random, empty, firstDay, primary, second).Write();
    }

    /// <summary>A day to ask about a history of a seed: its last day, or some later one.</summary>
    public static DateOnly TodayOf(int seed, ModelHistory history)
    {
        DateOnly last = history.Facts.Select(f => history.Day(f.At)).Append(history.Day(history.Opened)).Max();
        return last.AddDays(new Random(seed ^ 0x5EED).Next(0, 4) == 0 ? new Random(seed).Next(1, 40) : 0);
    }

    /// <summary>One of several.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>True in so many of a hundred cases.</summary>
    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;

    /// <summary>A frequency of visits, or none.</summary>
    public static decimal? Frequency(this Random random) => random.Pick(Frequencies);
}
