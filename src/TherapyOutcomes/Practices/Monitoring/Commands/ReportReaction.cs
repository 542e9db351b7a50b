using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Reports an adverse reaction to a session.</summary>
/// <remarks>The command <c>report-reaction</c>. Immutable and thread-safe.</remarks>
public sealed record ReportReaction : EpisodeCommand
{
    /// <summary>The new reaction's id.</summary>
    public required FactId Reaction { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Onset { get; init; }

    /// <summary>How strong it is.</summary>
    public required ReactionIntensity Intensity { get; init; }

    /// <summary>How long it lasts, so far or in all.</summary>
    public required ReactionDuration Duration { get; init; }

    /// <summary>Whether there is new weakness, numbness, severe headache or visual loss; opens a red flag.</summary>
    public bool? NewDeficit { get; init; }

    /// <summary>The day on which it ended, if it has.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>What happened.</summary>
    public required ClientText Description { get; init; }

    internal override Command WithExactTimes() => this with { At = WireTime.Truncate(At), Onset = WireTime.Truncate(Onset) };

    internal override FactId? NewFact => Reaction;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("reaction", Reaction);
        check.Enumeration("intensity", Intensity);
        check.Enumeration("duration", Duration);
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
