using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Writes the note of an improvement, or replaces the author's own unsigned draft of it.</summary>
/// <remarks>Corresponds to the <c>document-improvement</c> command.</remarks>
public sealed record DocumentImprovement : EpisodeCommand
{
    /// <summary>The id of the note.</summary>
    public required FactId Note { get; init; }

    /// <summary>The subjective part: what the client reports.</summary>
    public required ClientText Subjective { get; init; }

    /// <summary>The objective part: what the practitioner found.</summary>
    public required ClientText Objective { get; init; }

    /// <summary>The assessment: what it means.</summary>
    public required ClientText Assessment { get; init; }

    /// <summary>The plan: what comes next.</summary>
    public required ClientText Plan { get; init; }

    internal ImprovementDocumented ToEvent() => new()
    {
        Note = Note,
        Subjective = Subjective,
        Objective = Objective,
        Assessment = Assessment,
        Plan = Plan,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("note", Note);
        check.Text("subjective", Subjective);
        check.Text("objective", Objective);
        check.Text("assessment", Assessment);
        check.Text("plan", Plan);
    }

    internal static DocumentImprovement Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Note = fields.Id<FactId>("note"),
        Subjective = fields.Text("subjective"),
        Objective = fields.Text("objective"),
        Assessment = fields.Text("assessment"),
        Plan = fields.Text("plan"),
    };
}
