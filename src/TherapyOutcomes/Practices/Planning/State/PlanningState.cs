using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Represents the plan of an episode: the first plan, its adjustments and confirmations, the maintenance agreements, the discharges, and the
/// consents to treatment, in chronological order.
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

    /// <summary>All discharges of the client.</summary>
    public FactList<Recorded<ClientDischarged>> Discharges { get; init; } = [];

    /// <summary>The endings of care, which end maintenance.</summary>
    internal FactList<Recorded<Discontinued>> Endings { get; init; } = [];

    /// <summary>Determines whether maintenance is agreed on for a day, and was not ended before.</summary>
    /// <param name="day">The day to check.</param>
    public bool HasMaintenanceOn(DateOnly day) => MaintenanceUntil(day) is not null;

    /// <summary>Returns the last day of the maintenance that is in force on a day, or null if there is none.</summary>
    internal DateOnly? MaintenanceUntil(DateOnly day) => MaintenanceUntil(day, change => change.Day <= day);

    /// <summary>Determines whether maintenance is in force at an instant.</summary>
    /// <param name="at">The instant.</param>
    /// <param name="day">The clinic's day of the instant.</param>
    internal bool HasMaintenanceAt(DateTimeOffset at, DateOnly day) => MaintenanceUntil(day, change => change.OccurredAt <= at) is not null;

    /// <summary>Determines whether an agreement on maintenance ended before its last day: by a new frequency, a discharge or the end of care.</summary>
    internal bool HasEnded(Recorded<MaintenanceAgreed> agreed) => HasEnded(agreed, static _ => true);

    /// <summary>Determines whether the plan was changed on or after a day.</summary>
    /// <param name="day">The day to check from.</param>
    public bool WasAdjustedSince(DateOnly day) => Adjustments.Any(adjusted => adjusted.Day >= day);

    /// <summary>
    /// Determines whether the plan was changed or confirmed with a reason, maintenance was agreed on, or the client was discharged, on or
    /// after a day.
    /// </summary>
    /// <param name="day">The day to check from.</param>
    public bool WasReviewedSince(DateOnly day) =>
        WasAdjustedSince(day)
        || Confirmations.Any(confirmed => confirmed.Day >= day)
        || Maintenance.Any(agreed => agreed.Day >= day)
        || Discharges.Any(discharged => discharged.Day >= day);

    /// <summary>Returns the first day, from a day on, on which the plan was changed or confirmed, or maintenance was agreed on; null if there is none.</summary>
    internal DateOnly? FirstReviewSince(DateOnly day) =>
        Adjustments.Select(adjusted => adjusted.Day)
            .Concat(Confirmations.Select(confirmed => confirmed.Day))
            .Concat(Maintenance.Select(agreed => agreed.Day))
            .Where(reviewed => reviewed >= day)
            .Cast<DateOnly?>()
            .Min();

    /// <summary>Returns when a technique was first planned; null if it never was.</summary>
    internal DateTimeOffset? FirstPlanned(Term technique)
    {
        if (First?.Techniques?.Contains(technique) == true)
        {
            return First.Recording.OccurredAt;
        }

        foreach (var adjusted in Adjustments)
        {
            if (adjusted.Event.Techniques?.Contains(technique) == true)
            {
                return adjusted.At;
            }
        }

        return null;
    }

    /// <summary>
    /// The event by which the client withdrew their consent to treatment, or null if they did not, or have consented again since.
    /// </summary>
    public EventMetadata? WithdrawalOfConsent =>
        TreatmentConsents.IsEmpty || TreatmentConsents.Any(consent => consent.Withdrawn is null) ? null
        : TreatmentConsents.Select(consent => consent.Withdrawn).MaxBy(withdrawn => withdrawn!.OccurredAt);

    /// <summary>The current plan for sessions, or null if no plan was ever made. A discharge does not change it.</summary>
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

    internal PlanningState Apply(ClientDischarged discharged, EventMetadata metadata) => this with { Discharges = Discharges.InsertByTime(discharged, metadata) };

    internal PlanningState Apply(Discontinued ended, EventMetadata metadata) => this with { Endings = Endings.InsertByTime(ended, metadata) };

    internal PlanningState TakeDeathBack() => this with { Endings = Endings.RemoveAll(ended => ended.Event.IsDeath) };

    // Of several agreements, the one that lasts longest counts.
    private DateOnly? MaintenanceUntil(DateOnly day, Predicate<EventMetadata> isBefore)
    {
        var until = default(DateOnly?);
        foreach (var agreed in Maintenance)
        {
            var last = agreed.Event.Until;
            if (day <= last && !(last <= until) && isBefore(agreed.Metadata) && !HasEnded(agreed, isBefore))
            {
                until = last;
            }
        }

        return until;
    }

    private bool HasEnded(Recorded<MaintenanceAgreed> agreed, Predicate<EventMetadata> isBefore)
    {
        bool Ends(EventMetadata change) => change.IsAfter(agreed.Metadata) && isBefore(change);
        return Adjustments.Any(adjusted => adjusted.Event.SessionsPerWeek is not null && Ends(adjusted.Metadata))
            || Discharges.Any(discharged => Ends(discharged.Metadata))
            || Endings.Any(ended => Ends(ended.Metadata));
    }
}
