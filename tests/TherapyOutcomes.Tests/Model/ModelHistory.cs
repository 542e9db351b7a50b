namespace TherapyOutcomes.Tests.Model;

/// <summary>All that is on record about one complaint of one client.</summary>
/// <param name="Zone">The clinic's time zone, which alone says on what day something happened.</param>
/// <param name="Primary">The measure that decides.</param>
/// <param name="Second">Another measure, which can only disagree.</param>
/// <param name="Chronicity">How long the complaint has lasted.</param>
/// <param name="Options">What the clinic has set.</param>
/// <param name="Opened">When the record was opened.</param>
/// <param name="OpeningSessionsPerWeek">The plan at the opening; null means no plan.</param>
/// <param name="Facts">The facts in the order in which they were recorded: version 1, 2, 3…</param>
internal sealed record ModelHistory(
    TimeZoneInfo Zone,
    ModelMeasure Primary,
    ModelMeasure? Second,
    ModelChronicity Chronicity,
    ModelOptions Options,
    DateTimeOffset Opened,
    decimal? OpeningSessionsPerWeek,
    IReadOnlyList<ModelFact> Facts)
{
    /// <summary>When corrections took the improvement away, so that care went back to treatment (<see cref="ModelWithdrawals"/>).</summary>
    public IReadOnlyList<ModelMoment> Withdrawn { get; init; } = [];

    /// <summary>The day of the clinic on which an instant lies, whatever offset it was written with.</summary>
    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Zone).DateTime);
}
