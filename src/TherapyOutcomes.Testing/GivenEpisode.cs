using System.Collections.Immutable;

namespace TherapyOutcomes.Testing;

/// <summary>
/// Builds a history step by step: the plain story of a success, and other things that can happen along the way. The steps are only
/// collected here. <see cref="Build"/> plays them through the real service, command by command.
/// </summary>
/// <remarks>
/// <para>
/// The story is an ODI score of 40 on day 0, 20 on day <see cref="ImprovedOn"/> and still 20 on day <see cref="SustainedOn"/>: the
/// <see cref="OdiScores"/>. Each step of the story also plays the earlier steps that are missing.
/// </para>
/// <para>
/// A step starts on the day on which the previous one ended, so other steps in between move the rest of the story to later days. Only
/// <see cref="OnDay"/> can set the clock back. After care was resumed or a gain was lost, <see cref="Improved"/> plays a new improvement.
/// </para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class GivenEpisode
{
    /// <summary>The day of the improvement if no other steps come before it.</summary>
    public const int ImprovedOn = 14;

    /// <summary>The day on which the improvement is sustained if no other steps come before it.</summary>
    public const int SustainedOn = 42;

    private readonly Func<TestClinic, TestEpisode> _begin;
    private readonly ImmutableArray<(string Name, Action<TestEpisode> Play)> _steps;

    internal GivenEpisode(Func<TestClinic, TestEpisode> begin)
        : this(begin, [])
    {
    }

    private GivenEpisode(Func<TestClinic, TestEpisode> begin, ImmutableArray<(string Name, Action<TestEpisode> Play)> steps) =>
        (_begin, _steps) = (begin, steps);

    /// <summary>
    /// Adds an improvement that is found two weeks later. After a loss it is found at least one day after the time in which it would otherwise
    /// count as a flare-up.
    /// </summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode Improved() => In(EpisodeStage.Documenting);

    /// <summary>Adds a signed note about the improvement.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode Documented() => In(EpisodeStage.Monitoring);

    /// <summary>Adds four more weeks in which the improvement lasts.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode Sustained() => In(EpisodeStage.Adjusting);

    /// <summary>Adds a review of the plan of care.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode PlanSettled() => In(EpisodeStage.Communicating);

    /// <summary>Adds a discussion of the improvement with the client.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode ClientInformed() => In(EpisodeStage.Referring);

    /// <summary>Adds a decision on whether the client needs another professional.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode ReferralSettled() => In(EpisodeStage.Celebrating);

    /// <summary>Adds a request for feedback and the celebration of the success.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode Celebrated() => In(EpisodeStage.Completed);

    /// <summary>Adds the story up to a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The history with this step.</returns>
    public GivenEpisode In(EpisodeStage stage) => stage switch
    {
        EpisodeStage.Treating => this,
        EpisodeStage.Discontinued => Discontinued(),
        _ => Append($"played to {stage}", care => care.Reach(stage)),
    };

    /// <summary>Adds a score of <see cref="OdiScores.Lost"/> a week later, so that the gain is lost.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode GainLost() => Append("the gain lost a week later", PlainStory.LoseGain);

    /// <summary>Adds a score of <see cref="OdiScores.Improved"/> a week later. Within two weeks of the loss, this counts as the same improvement.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode GainRegained() => Append("the gain regained a week later", PlainStory.RegainGain);

    /// <summary>Adds an open red flag of the client.</summary>
    /// <param name="flag">The kind of red flag.</param>
    /// <returns>The history with this step.</returns>
    public GivenEpisode WithRedFlag(string flag = "spinal-fracture") => Then($"the red flag {flag}", care => care.ReportRedFlag(flag));

    /// <summary>Adds an open reaction to a session.</summary>
    /// <param name="intensity">The intensity of the reaction.</param>
    /// <param name="duration">The duration of the reaction.</param>
    /// <returns>The history with this step.</returns>
    public GivenEpisode WithReaction(ReactionIntensity intensity = ReactionIntensity.Severe, ReactionDuration duration = ReactionDuration.Days) =>
        Then($"a reaction, {intensity}, {duration}", care => care.ReportReaction(intensity, duration, care.Fresh("r")));

    /// <summary>Adds a concern that the client raises.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode WithConcern() => Then("a concern", care => care.RaiseConcern(care.Fresh("k")));

    /// <summary>Adds the client's consent to a referral to any physician.</summary>
    /// <param name="scope">The information that may be disclosed.</param>
    /// <returns>The history with this step.</returns>
    public GivenEpisode WithConsent(params IEnumerable<DisclosureScope> scope) => Then("consent", care => care.GrantConsent(scope));

    /// <summary>Adds the end of care.</summary>
    /// <param name="kind">Who or what ended the care.</param>
    /// <returns>The history with this step.</returns>
    public GivenEpisode Discontinued(DiscontinuationKind kind = DiscontinuationKind.Client) => Then($"discontinued by {kind}", care => care.Discontinue(kind));

    /// <summary>Adds the resumption of care.</summary>
    /// <returns>The history with this step.</returns>
    public GivenEpisode Resumed() => Then("resumed", care => care.Resume());

    /// <summary>Sets the clock to a day of the story.</summary>
    /// <param name="day">The number of days after the start.</param>
    /// <param name="hour">The number of hours after midnight, UTC.</param>
    /// <returns>The history with this step.</returns>
    public GivenEpisode OnDay(int day, double hour = 9) => Append($"day {day}", care => care.OnDay(day, hour));

    /// <summary>Moves the clock forward.</summary>
    /// <param name="days">The number of days.</param>
    /// <returns>The history with this step.</returns>
    public GivenEpisode DaysLater(double days) => Append(FormattableString.Invariant($"{days} days later"), care => care.Later(TimeSpan.FromDays(days)));

    /// <summary>Adds any other step that must be accepted.</summary>
    /// <param name="name">
    /// The name of the step, for the message of an expectation that is not met. It must not contain a client's words.
    /// </param>
    /// <param name="act">A function that performs the step.</param>
    /// <returns>The history with this step.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="act"/> is null.</exception>
    public GivenEpisode Then(string name, Func<TestEpisode, Answer> act)
    {
        ArgumentNullException.ThrowIfNull(act);
        return Append(name, care => act(care).AssertAccepted());
    }

    /// <summary>Plays the history.</summary>
    /// <param name="clinic">The clinic to play it in; null for a new clinic.</param>
    /// <returns>The episode. The clock shows the time at which the history ends.</returns>
    /// <exception cref="ExpectationException">A step was not accepted, or did not lead to the expected stage.</exception>
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

    /// <summary>
    /// Returns the commands of the history with their times, as played in a new clinic. They are always the same. Use them to play the history
    /// through a host's own service and database.
    /// </summary>
    /// <returns>The commands in order.</returns>
    /// <exception cref="ExpectationException">A step was not accepted, or did not lead to the expected stage.</exception>
    public ImmutableArray<SubmittedCommand> ToCommands() => [.. Build().Clinic.Submitted];

    /// <summary>Returns the names of the steps.</summary>
    public override string ToString() => string.Join(", ", _steps.Select(step => step.Name).Prepend("an episode"));

    private GivenEpisode Append(string name, Action<TestEpisode> play) => new(_begin, _steps.Add((name, play)));
}
