using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records what the practitioner observes about the improvement. An observation decides only where scores can't.</summary>
/// <remarks>Corresponds to the <c>observe-improvement</c> command.</remarks>
public sealed record ObserveImprovement : EpisodeCommand
{
    /// <summary>
    /// The id of the new observation; generated if omitted. In JSON, the field holds either the id, which then contains a digit, or a
    /// description of what was observed.
    /// </summary>
    public FactId? Observation { get; init; }

    /// <summary>A description of what was observed.</summary>
    public ClientText? Text { get; init; }

    /// <summary>True if the client is better (and still is); otherwise, false.</summary>
    public required bool Holds { get; init; }

    internal override FactId? NewFact => Observation;

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("observation", Observation);
        check.Text("text", Text);
    }

    // One field in JSON: what looks like an id names the observation, anything else describes it.
    internal static ObserveImprovement Read(FieldReader fields)
    {
        var observation = fields.Text("observation");
        var isId = Identifier.IsValid(observation.Reveal(), string.Empty) && observation.Reveal().Any(char.IsAsciiDigit);
        return new()
        {
            At = fields.At,
            Actor = fields.Actor,
            Episode = fields.Id<EpisodeId>("episode"),
            Observation = isId ? new FactId(observation.Reveal()) : null,
            Text = isId ? default(ClientText?) : observation,
            Holds = fields.Bool("holds"),
        };
    }

    internal ImprovementObserved ToEvent(FactId observation) => new() { Observation = observation, Text = Text, Holds = Holds };
}
