using System.Collections.Immutable;
using TherapyOutcomes.Events;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Commands;

/// <summary>Records a session that was held; <c>at</c> is its start.</summary>
/// <remarks>The command <c>record-session</c>. Immutable and thread-safe.</remarks>
public sealed record RecordSession : EpisodeCommand
{
    /// <summary>The new session's id.</summary>
    public required FactId Session { get; init; }

    /// <summary>The techniques used.</summary>
    public required ImmutableArray<Term> Techniques { get; init; }

    /// <summary>Its length in minutes, 1 to 600.</summary>
    public required int Minutes { get; init; }

    /// <summary>The body areas worked on.</summary>
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
