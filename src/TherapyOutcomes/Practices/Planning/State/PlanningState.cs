using TherapyOutcomes.Events;

namespace TherapyOutcomes.Records;

/// <summary>What an episode holds of planning: the first plan, its adjustments and confirmations, and maintenance, by time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record PlanningState
{
    internal PlanningState()
    {
    }

    /// <summary>The plan that the episode opened with, or null.</summary>
    public PlanVersion? First { get; init; }

    /// <summary>Every adjustment.</summary>
    public FactList<Recorded<PlanAdjusted>> Adjustments { get; init; } = [];

    /// <summary>Every confirmation.</summary>
    public FactList<Recorded<PlanConfirmed>> Confirmations { get; init; } = [];

    /// <summary>Every agreement on maintenance.</summary>
    public FactList<Recorded<MaintenanceAgreed>> Maintenance { get; init; } = [];

    /// <summary>The newest agreement on maintenance, or null.</summary>
    public Recorded<MaintenanceAgreed>? NewestMaintenance => Maintenance.IsEmpty ? null : Maintenance[^1];

    /// <summary>True when maintenance is agreed for a day.</summary>
    /// <param name="day">The day.</param>
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

    /// <summary>True when the plan was changed on a day or later.</summary>
    /// <param name="day">The day.</param>
    public bool WasAdjustedSince(DateOnly day) => Adjustments.Any(adjusted => adjusted.Day >= day);

    /// <summary>True when the plan was changed, or confirmed with a reason, on a day or later.</summary>
    /// <param name="day">The day.</param>
    public bool WasReviewedSince(DateOnly day) => WasAdjustedSince(day) || Confirmations.Any(confirmed => confirmed.Day >= day);

    /// <summary>The plan as it stands; null when none was ever made.</summary>
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
