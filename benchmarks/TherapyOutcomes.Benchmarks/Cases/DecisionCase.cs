using TherapyOutcomes.Commands;
using TherapyOutcomes.Deciding;
using TherapyOutcomes.Records;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>Decides the same command against the same state repeatedly, which is possible because deciding is pure.</summary>
internal sealed class DecisionCase
{
    public const int Typical = 30;
    public const int Heavy = 500;

    /// <summary>The number of triggers that the commands of <see cref="SeveralTriggers"/> fire.</summary>
    public const int Several = 4;

    private readonly Episode _episode;
    private readonly EpisodeCommand _command;
    private readonly DecisionContext _context;

    private DecisionCase(CareStory story, Func<CareStory, EpisodeCommand> command, int triggers)
    {
        var folded = story.Fold();
        (_episode, _command, _context) = (folded.Episode!, command(story), story.ContextOf(folded));
        var fired = Decide().Events.Length - 1;
        if (fired != triggers)
        {
            throw new InvalidOperationException($"The command fires {fired} triggers, not {triggers}.");
        }
    }

    public static DecisionCase NoTrigger(int events) => new(CareStory.Treating(events), story => story.NextSession(), 0);

    public static DecisionCase OneTrigger(int events) => new(CareStory.Treating(events), story => story.NextScore(), 1);

    public static DecisionCase SeveralTriggers(int events) => new(CareStory.AllButSustained(events), story => story.NextScore(), Several);

    public Decision Decide() => EpisodeDecider.Decide(_episode, _command, _context);
}
