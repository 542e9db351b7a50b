using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>
/// Represents the plan of an episode: the first plan, its adjustments and confirmations, and the maintenance agreements, in
/// chronological order.
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
}
