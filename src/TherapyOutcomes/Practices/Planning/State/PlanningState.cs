using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Represents the plan of an episode: the first plan, its adjustments and confirmations, the maintenance agreements, and the consents to
/// treatment, in chronological order.
/// </summary>
public sealed record PlanningState
{
    internal PlanningState()
    {
    }

    /// <summary>The plan that the episode was opened with, or null if there was none.</summary>
    public PlanVersion? First { get; init; }

    /// <summary>All adjustments of the plan.</summary>
    public FactList<Recorded<PlanAdjusted>> Adjustments { get; init; } = [];

    /// <summary>All confirmations of the plan.</summary>
    public FactList<Recorded<PlanConfirmed>> Confirmations { get; init; } = [];

    /// <summary>All agreements on maintenance.</summary>
    public FactList<Recorded<MaintenanceAgreed>> Maintenance { get; init; } = [];

    /// <summary>All consents to treatment, including withdrawn ones.</summary>
    public FactList<TreatmentConsent> TreatmentConsents { get; init; } = [];

    /// <summary>
    /// The day of the newest plan that sets or changes techniques, minutes or frequency, or null if no plan was ever made. The client consents
    /// to what is planned from that day on.
    /// </summary>
    public DateOnly? TreatmentSetOn
    {
        get
        {
            var (version, setOn) = (First, First?.Recording.Day);
            foreach (var (adjusted, metadata) in Adjustments)
            {
                var next = (version ?? new PlanVersion { Recording = metadata }).Adjusted(adjusted, metadata);
                setOn = next.HasSameTreatment(version) ? setOn : metadata.Day;
                version = next;
            }

            return setOn;
        }
    }

    /// <summary>The newest agreement on maintenance, or null if there is none.</summary>
    public Recorded<MaintenanceAgreed>? NewestMaintenance => Maintenance.IsEmpty ? null : Maintenance[^1];

    /// <summary>Determines whether maintenance is agreed on for a day.</summary>
    /// <param name="day">The day to check.</param>
    public bool HasMaintenanceOn(DateOnly day)
    {
        foreach (var agreed in Maintenance)
        {
            if (agreed.Day <= day && day <= agreed.Event.Until)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether the plan was changed on or after a day.</summary>
    /// <param name="day">The day to check from.</param>
    public bool WasAdjustedSince(DateOnly day) => Adjustments.Any(adjusted => adjusted.Day >= day);

    /// <summary>Determines whether the plan was changed, or confirmed with a reason, on or after a day.</summary>
    /// <param name="day">The day to check from.</param>
    public bool WasReviewedSince(DateOnly day) => WasAdjustedSince(day) || Confirmations.Any(confirmed => confirmed.Day >= day);

    /// <summary>
    /// The event by which the client withdrew their consent to treatment, or null if they did not, or have consented again since.
    /// </summary>
    public EventMetadata? WithdrawalOfConsent =>
        TreatmentConsents.IsEmpty || TreatmentConsents.Any(consent => consent.Withdrawn is null) ? null
        : TreatmentConsents.Select(consent => consent.Withdrawn).MaxBy(withdrawn => withdrawn!.OccurredAt);

    /// <summary>The current plan, or null if no plan was ever made.</summary>
    public PlanVersion? Current
    {
        get
        {
            var version = First;
            foreach (var (adjusted, metadata) in Adjustments)
            {
                version = (version ?? new PlanVersion { Recording = metadata }).Adjusted(adjusted, metadata);
            }

            return version;
        }
    }

    internal static PlanningState Opened(PlanOfCare? plan, EventMetadata metadata) => new()
    {
        First = plan is null ? null : new PlanVersion
        {
            Techniques = plan.Techniques,
            Minutes = plan.Minutes,
            SessionsPerWeek = plan.SessionsPerWeek,
            Weeks = plan.Weeks,
            Recording = metadata,
        },
    };

    internal PlanningState Apply(PlanAdjusted adjusted, EventMetadata metadata) => this with { Adjustments = Adjustments.InsertByTime(adjusted, metadata) };

    internal PlanningState Apply(PlanConfirmed confirmed, EventMetadata metadata) => this with { Confirmations = Confirmations.InsertByTime(confirmed, metadata) };

    internal PlanningState Apply(MaintenanceAgreed agreed, EventMetadata metadata) => this with { Maintenance = Maintenance.InsertByTime(agreed, metadata) };

    internal PlanningState Apply(TreatmentConsentRecorded recorded, EventMetadata metadata) => this with
    {
        TreatmentConsents = TreatmentConsents.InsertByTime(new TreatmentConsent
        {
            Id = recorded.Consent,
            Explained = recorded.Explained,
            SensitiveAreas = recorded.SensitiveAreas,
            IsWritten = recorded.Written,
            Recording = metadata,
        }),
    };

    internal PlanningState Apply(TreatmentConsentWithdrawn withdrawn, EventMetadata metadata) => this with
    {
        TreatmentConsents = TreatmentConsents.Change(consent => consent.Id == withdrawn.Consent, consent => consent with { Withdrawn = metadata }),
    };
}
