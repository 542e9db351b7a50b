using System.Globalization;
using TherapyOutcomes.Commands;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Support;

/// <summary>Commands and records of made-up clients.</summary>
internal static class Clinic
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ActorId Therapist = new("p1");

    public static RecordKey Episode(string id) => RecordKey.For(ClinicId.Default, new EpisodeId(id));

    public static OpenEpisode Open(string id) => new()
    {
        Episode = new(id),
        Client = new($"c-{id}"),
        Practitioner = new("p1"),
        Complaint = "low back complaint",
        PrimaryMeasure = new("ODI"),
        Chronicity = Chronicity.Chronic,
        At = Now,
        Actor = Therapist,
        CommandId = new($"open-{id}"),
    };

    public static RecordScore Score(string id, decimal value, DateTimeOffset? at = null) => new()
    {
        Episode = new(id),
        Measure = new("ODI"),
        Value = value,
        At = at ?? Now,
        Actor = Therapist,
        CommandId = new(string.Create(CultureInfo.InvariantCulture, $"score-{id}-{value}")),
    };
}
