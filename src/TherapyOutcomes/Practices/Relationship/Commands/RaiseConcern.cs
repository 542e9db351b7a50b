using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a concern that the client raised.</summary>
/// <remarks>Corresponds to the <c>raise-concern</c> command.</remarks>
public sealed record RaiseConcern : EpisodeCommand
{
    /// <summary>The id of the new concern.</summary>
    public required FactId Concern { get; init; }

    /// <summary>The concern in words.</summary>
    public required ClientText Text { get; init; }

    internal override FactId? NewFact => Concern;

    internal ConcernRaised ToEvent() => new()
    {
        Concern = Concern,
        Text = Text,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("concern", Concern);
        check.Text("text", Text);
    }

    internal static RaiseConcern Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Concern = fields.Id<FactId>("concern"),
        Text = fields.Text("text"),
    };
}
