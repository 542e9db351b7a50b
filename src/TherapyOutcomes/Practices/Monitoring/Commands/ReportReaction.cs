using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Reports an adverse reaction to a session.</summary>
/// <remarks>Corresponds to the <c>report-reaction</c> command.</remarks>
public sealed record ReportReaction : EpisodeCommand
{
    /// <summary>The id of the new reaction.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>The time at which the reaction began.</summary>
    public required DateTimeOffset Onset { get; init; }

    /// <summary>The intensity of the reaction.</summary>
    public required ReactionIntensity Intensity { get; init; }

    /// <summary>The duration of the reaction, so far or in total.</summary>
    public required ReactionDuration Duration { get; init; }

    /// <summary>
    /// True if there is new weakness, numbness, severe headache or visual loss, which opens a red flag; otherwise, false or null.
    /// </summary>
    public bool? NewDeficit { get; init; }

    /// <summary>The day on which the reaction ended, or null if it has not ended.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>A description of what happened.</summary>
    public required ClientText Description { get; init; }

    internal override Command WithExactTimes() => this with { At = WireTime.Truncate(At), Onset = WireTime.Truncate(Onset) };

    internal override FactId? NewFact => Reaction;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("reaction", Reaction);
        check.Enumeration("intensity", Intensity);
        check.Enumeration("duration", Duration);
        check.Instant("onset", Onset);
        check.Day("endedOn", EndedOn);
        check.Text("description", Description);
    }

    internal static ReportReaction Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Reaction = fields.Id<FactId>("reaction"),
        Onset = fields.Instant("onset"),
        Intensity = fields.Enum<ReactionIntensity>("intensity"),
        Duration = fields.Enum<ReactionDuration>("duration"),
        NewDeficit = fields.BoolOrNull("newDeficit"),
        EndedOn = fields.DateOrNull("endedOn"),
        Description = fields.Text("description"),
    };

    internal ReactionReported ToEvent() => new()
    {
        Reaction = Reaction,
        Onset = Onset,
        Intensity = Intensity,
        Duration = Duration,
        NewDeficit = NewDeficit,
        EndedOn = EndedOn,
        Description = Description,
    };
}
