using System.Collections.Immutable;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Measures;
using TherapyOutcomes.Records;

namespace TherapyOutcomes;

/// <summary>What a clinic decides for itself: measures and thresholds, what sustained means, grades of rules, its time zone.</summary>
/// <remarks>Immutable and thread-safe. Every event records the <see cref="Fingerprint"/> of the policy that judged it.</remarks>
public sealed record ClinicPolicy
{
    private string? _fingerprint;

    /// <summary>The defaults.</summary>
    public ClinicPolicy()
    {
    }

    // The fingerprint is not copied: what comes out of a with-expression has another content.
    private ClinicPolicy(ClinicPolicy other)
    {
        Measures = other.Measures;
        Sustain = other.Sustain;
        Grades = other.Grades;
        RedFlagUrgency = other.RedFlagUrgency;
        TimeZone = other.TimeZone;
        Clinicians = other.Clinicians;
        Letters = other.Letters;
    }

    /// <summary>The measures with their thresholds. <value><see cref="MeasureCatalog.Default"/>.</value></summary>
    public MeasureCatalog Measures { get; init; } = MeasureCatalog.Default;

    /// <summary>When an improvement counts as sustained. <value>3 follow-up days, 2 scores in a row, 28 days.</value></summary>
    public SustainRequirements Sustain { get; init; } = new();

    /// <summary>Rules that the clinic switches off or grades otherwise, by id. <value>None.</value></summary>
    public ImmutableDictionary<string, RuleGrade> Grades { get; init; } = ImmutableDictionary<string, RuleGrade>.Empty;

    /// <summary>Red flags that the clinic takes more seriously; urgency can be raised, never lowered. <value>None.</value></summary>
    public ImmutableDictionary<RedFlagId, Urgency> RedFlagUrgency { get; init; } = ImmutableDictionary<RedFlagId, Urgency>.Empty;

    /// <summary>The time zone in which days such as <c>expiresOn</c> and <c>dueOn</c> end at 24:00. <value>UTC.</value></summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The professions whose members may clear a red flag or a major reaction. <value><see cref="ClinicianKinds.Default"/>.</value></summary>
    public ImmutableHashSet<Term> Clinicians { get; init; } = ClinicianKinds.Default;

    /// <summary>The templates of texts for clients. <value><see cref="LetterTemplates.Standard"/>.</value></summary>
    public LetterTemplates Letters { get; init; } = LetterTemplates.Standard;

    /// <summary>A digest of everything in the policy: 16 hexadecimal digits, the same for the same content in any culture.</summary>
    public string Fingerprint => _fingerprint ??= PolicyJson.Fingerprint(this);

    /// <summary>Compares by content.</summary>
    /// <param name="other">The other policy.</param>
    public bool Equals(ClinicPolicy? other) => other is not null && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    /// <summary>How urgent a red flag is at this clinic.</summary>
    /// <param name="flag">The kind.</param>
    public Urgency UrgencyOf(RedFlagId flag)
    {
        var urgency = RedFlagCatalog.TryGet(flag, out var known) ? known.Urgency : Urgency.Urgent;
        return RedFlagUrgency.TryGetValue(flag, out var raised) && raised > urgency ? raised : urgency;
    }

    /// <summary>The day it is at the clinic.</summary>
    /// <param name="now">The time.</param>
    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZone).DateTime);

    /// <summary>The end of a day at the clinic: its 24:00.</summary>
    /// <param name="day">The day.</param>
    public DateTimeOffset EndOf(DateOnly day)
    {
        if (day == DateOnly.MaxValue)
        {
            return DateTimeOffset.MaxValue;
        }

        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZone.GetUtcOffset(midnight));
    }
}
