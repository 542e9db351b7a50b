using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a session that was held. The command's <c>at</c> is the start of the session.</summary>
/// <remarks>Corresponds to the <c>record-session</c> command.</remarks>
public sealed record RecordSession : EpisodeCommand
{
    /// <summary>The id of the new session.</summary>
    public required FactId Session { get; init; }

    /// <summary>The techniques that were used.</summary>
    public required ImmutableArray<Term> Techniques { get; init; }

    /// <summary>The length of the session in minutes, from 1 to 600.</summary>
    public required int Minutes { get; init; }

    /// <summary>The body areas that were worked on.</summary>
    public required ImmutableArray<Term> Areas { get; init; }

    internal override FactId? NewFact => Session;

    internal SessionRecorded ToEvent() => new()
    {
        Session = Session,
        Techniques = Techniques,
        Minutes = Minutes,
        Areas = Areas,
    };

    internal override void Validate(InputCheck check)
    {
        base.Validate(check);
        check.Id("session", Session);
        check.Terms("techniques", Techniques);
        check.Range("minutes", Minutes, 1, 600);
        check.Terms("areas", Areas);
    }

    internal static RecordSession Read(FieldReader fields) => new()
    {
        At = fields.At,
        Actor = fields.Actor,
        Episode = fields.Id<EpisodeId>("episode"),
        Session = fields.Id<FactId>("session"),
        Techniques = fields.Terms("techniques"),
        Minutes = fields.Int("minutes"),
        Areas = fields.Terms("areas"),
    };
}
