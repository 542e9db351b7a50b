using System.Collections.Immutable;

namespace TherapyOutcomes.Testing;

/// <summary>
/// A history in the making: the plain story of a success, and what can come between. It is only written down here; <see cref="Build"/>
/// plays it through the real service, command by command.
/// </summary>
/// <remarks>
/// The story: ODI 40 on day 0, 20 on day <see cref="ImprovedOn"/>, still 20 on day <see cref="SustainedOn"/>. A step of it plays the
/// steps before it that are missing. Each takes its time from the day on which it begins: what comes between moves the rest to later
/// days, and the clock goes back by <see cref="OnDay"/> alone. Care that was resumed, or whose gain was lost, improves anew.
/// Immutable and thread-safe.
/// </remarks>
public sealed class GivenEpisode
{
    /// <summary>The day of the improvement when nothing comes before it.</summary>
    public const int ImprovedOn = 14;

    /// <summary>The day on which it is sustained when nothing comes before it.</summary>
    public const int SustainedOn = 42;

    private readonly Func<TestClinic, TestEpisode> _begin;
    private readonly ImmutableArray<(string Name, Action<TestEpisode> Play)> _steps;

    internal GivenEpisode(Func<TestClinic, TestEpisode> begin)
        : this(begin, [])
    {
    }

    private GivenEpisode(Func<TestClinic, TestEpisode> begin, ImmutableArray<(string Name, Action<TestEpisode> Play)> steps) =>
        (_begin, _steps) = (begin, steps);

    /// <summary>Two weeks later an improvement was found; a day more after a loss, which would else be a flare-up.</summary>
    public GivenEpisode Improved() => In(EpisodeStage.Documenting);

    /// <summary>Its note is signed.</summary>
    public GivenEpisode Documented() => In(EpisodeStage.Monitoring);

    /// <summary>It lasted for four weeks more.</summary>
    public GivenEpisode Sustained() => In(EpisodeStage.Adjusting);

    /// <summary>The plan of care was reviewed.</summary>
    public GivenEpisode PlanSettled() => In(EpisodeStage.Communicating);

    /// <summary>The client knows.</summary>
    public GivenEpisode ClientInformed() => In(EpisodeStage.Referring);

    /// <summary>It was decided whether anybody else is needed.</summary>
    public GivenEpisode ReferralSettled() => In(EpisodeStage.Celebrating);

    /// <summary>Feedback was asked for, and the success celebrated.</summary>
    public GivenEpisode Celebrated() => In(EpisodeStage.Completed);

    /// <summary>The story, up to a stage.</summary>
    /// <param name="stage">The stage.</param>
    public GivenEpisode In(EpisodeStage stage) => stage switch
    {
        EpisodeStage.Treating => this,
        EpisodeStage.Discontinued => Discontinued(),
        _ => Append($"played to {stage}", care => care.Reach(stage)),
    };

    /// <summary>A score of 40 a week later: the gain is gone.</summary>
    public GivenEpisode GainLost() => Append("the gain lost a week later", PlainStory.LoseGain);

    /// <summary>A score of 20 a week later, within two weeks of the loss: the same improvement.</summary>
    public GivenEpisode GainRegained() => Append("the gain regained a week later", PlainStory.RegainGain);

    /// <summary>A red flag of the client is open.</summary>
    /// <param name="flag">Its kind.</param>
    public GivenEpisode WithRedFlag(string flag = "spinal-fracture") => Then($"the red flag {flag}", care => care.RedFlag(flag));

    /// <summary>A reaction to a session is open.</summary>
    /// <param name="intensity">How strong.</param>
    /// <param name="duration">How long.</param>
    public GivenEpisode WithReaction(ReactionIntensity intensity = ReactionIntensity.Severe, ReactionDuration duration = ReactionDuration.Days) =>
        Then($"a reaction, {intensity}, {duration}", care => care.React(intensity, duration, care.Fresh("r")));

    /// <summary>The client raised a concern.</summary>
    public GivenEpisode WithConcern() => Then("a concern", care => care.Concern(care.Fresh("k")));

    /// <summary>The client consents to a referral to any physician.</summary>
    /// <param name="scope">What may be disclosed.</param>
    public GivenEpisode WithConsent(params IEnumerable<DisclosureScope> scope) => Then("consent", care => care.Consent(scope));

    /// <summary>Care ended.</summary>
    /// <param name="kind">By whom or what.</param>
    public GivenEpisode Discontinued(DiscontinuationKind kind = DiscontinuationKind.Client) => Then($"discontinued by {kind}", care => care.Discontinue(kind));

    /// <summary>Care went on.</summary>
    public GivenEpisode Resumed() => Then("resumed", care => care.Resume());

    /// <summary>The clock is set to a day of the story.</summary>
    /// <param name="day">Days after the start.</param>
    /// <param name="hour">Hours after midnight, UTC.</param>
    public GivenEpisode OnDay(int day, double hour = 9) => Append($"day {day}", care => care.OnDay(day, hour));

    /// <summary>The clock moves.</summary>
    /// <param name="days">By how many days.</param>
    public GivenEpisode DaysLater(double days) => Append(FormattableString.Invariant($"{days} days later"), care => care.Later(TimeSpan.FromDays(days)));

    /// <summary>Anything else that was accepted.</summary>
    /// <param name="name">What it is, for the message of an expectation that is not met. No client's words.</param>
    /// <param name="act">Does it.</param>
    public GivenEpisode Then(string name, Func<TestEpisode, Answer> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return Append(name, care => act(care).AssertAccepted());
    }

    /// <summary>Plays the history.</summary>
    /// <param name="clinic">Where; null for a clinic of its own.</param>
    /// <returns>The episode, with the clock where the history ends.</returns>
    /// <exception cref="ExpectationException">A step was not accepted, or did not lead where it should.</exception>
    public TestEpisode Build(TestClinic? clinic = null)
    {
        var care = _begin(clinic ?? new TestClinic());
        foreach (var (name, play) in _steps)
        {
            try
            {
                play(care);
            }
            catch (ExpectationException exception)
            {
                throw new ExpectationException($"Given {this}: \"{name}\" failed. {exception.Message}", exception);
            }
        }

        return care;
    }

    /// <summary>The commands with their times, as played in a clinic of its own; always the same. For a service and database of the host's.</summary>
    /// <exception cref="ExpectationException">A step was not accepted, or did not lead where it should.</exception>
    public ImmutableArray<SubmittedCommand> ToCommands() => [.. Build().Clinic.Submitted];

    /// <summary>The names of the steps.</summary>
    public override string ToString() => string.Join(", ", _steps.Select(step => step.Name).Prepend("an episode"));

    private GivenEpisode Append(string name, Action<TestEpisode> play) => new(_begin, _steps.Add((name, play)));
}
