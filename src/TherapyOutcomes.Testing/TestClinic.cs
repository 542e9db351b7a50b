using System.Collections.Immutable;
using TherapyOutcomes.Communication.Letters;
using TherapyOutcomes.Episodes;
using TherapyOutcomes.Planning;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>A clinic to play with: the real service over a store in memory, and a clock that only moves when told.</summary>
/// <remarks>Not thread-safe: one clinic a test.</remarks>
public sealed partial class TestClinic
{
    /// <summary>Midnight of day 0, in UTC.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private readonly FixedClock _clock = new(Start);
    private readonly List<SubmittedCommand> _submitted = [];
    private DateTimeOffset? _dated;

    /// <summary>A clinic with a policy and rules of its own.</summary>
    /// <param name="policy">The policy; null for the standard one.</param>
    /// <param name="ownRules">Rules beside the library's.</param>
    /// <exception cref="TherapyOutcomesException">A rule or the policy is not usable.</exception>
    public TestClinic(ClinicPolicy? policy = null, params IEnumerable<Rule> ownRules)
    {
        Policy = policy ?? new ClinicPolicy();
        Rules = new RuleBook(ownRules);
        Service = new OutcomeService(Store, Rules, new ChangingPolicy(this), _clock);
    }

    /// <summary>The store.</summary>
    public InMemoryRecordStore Store { get; } = new();

    /// <summary>The rules that judge.</summary>
    public RuleBook Rules { get; }

    /// <summary>The service: the one door.</summary>
    public OutcomeService Service { get; }

    /// <summary>The policy from now on.</summary>
    public ClinicPolicy Policy { get; set; }

    /// <summary>What the clock shows.</summary>
    public DateTimeOffset Now => _clock.Now;

    /// <summary>All commands that were sent, refused ones too, in order.</summary>
    public IReadOnlyList<SubmittedCommand> Submitted => _submitted;

    /// <summary>Is called after each command that is sent. Null for nothing.</summary>
    public CommandAnswered? Answered { get; set; }

    /// <summary>Is called with each judgement without a command. Null for nothing.</summary>
    public Action<Answer>? Evaluated { get; set; }

    /// <summary>A clinic in which one rule has another grade.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="grade">Its grade.</param>
    public static TestClinic Grading(string rule, RuleGrade grade) =>
        new(new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add(rule, grade) });

    /// <summary>An instant of the story.</summary>
    /// <param name="day">Days after the start; 0 is its day.</param>
    /// <param name="hour">Hours after midnight, UTC.</param>
    public static DateTimeOffset Day(int day, double hour = 9) => Start.AddDays(day).AddHours(hour);

    /// <summary>Sets the clock to a day of the story.</summary>
    /// <param name="day">Days after the start.</param>
    /// <param name="hour">Hours after midnight, UTC.</param>
    public TestClinic OnDay(int day, double hour = 9)
    {
        _clock.Now = Day(day, hour);
        return this;
    }

    /// <summary>Moves the clock.</summary>
    /// <param name="span">By how much.</param>
    public TestClinic Later(TimeSpan span)
    {
        _clock.Now += span;
        return this;
    }

    /// <summary>The next command happened then, and is recorded now.</summary>
    /// <param name="at">When it happened.</param>
    public TestClinic Dated(DateTimeOffset at)
    {
        _dated = at;
        return this;
    }

    /// <summary>When the next command happens: now, unless <see cref="Dated"/> says otherwise.</summary>
    public DateTimeOffset TakeDate()
    {
        var at = _dated ?? Now;
        _dated = null;
        return at;
    }

    /// <summary>Opens an episode.</summary>
    /// <param name="episode">Its id.</param>
    /// <param name="client">The client's id.</param>
    /// <param name="measure">The measure that decides.</param>
    /// <param name="chronicity">How long the complaint has lasted.</param>
    /// <param name="plan">The plan of care; null for none.</param>
    /// <exception cref="ExpectationException">It was not accepted.</exception>
    public TestEpisode Open(
        string episode = "e1",
        string client = "c1",
        string measure = "ODI",
        Chronicity chronicity = Chronicity.Chronic,
        PlanOfCare? plan = null)
    {
        var care = new TestEpisode(this, episode, client);
        var answer = Send(new OpenEpisode
        {
            Episode = new(episode),
            Client = new(client),
            Practitioner = TestEpisode.Practitioner,
            Complaint = "low back complaint",
            PrimaryMeasure = new(measure),
            Chronicity = chronicity,
            Plan = plan,
            At = TakeDate(),
            Actor = TestEpisode.Therapist,
        });
        answer.AssertAccepted();
        return care;
    }

    /// <summary>Sends a command.</summary>
    /// <param name="command">The command.</param>
    public Answer Send(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        _submitted.Add(new SubmittedCommand(command, Now));
        if (Answered is not { } answered)
        {
            return Done(Service.SubmitAsync(command));
        }

        var before = Evaluate(command.Record);
        var answer = Done(Service.SubmitAsync(command));
        answered(command, before, answer, Evaluate(command.Record));
        return answer;
    }

    /// <summary>Sends a command that was sent before; its answer is about the past.</summary>
    /// <param name="command">The command.</param>
    public Answer Repeat(Command command) => Done(Service.SubmitAsync(command));

    /// <summary>Judges a record as it stands.</summary>
    /// <param name="record">The record.</param>
    /// <param name="now">The time to judge at; null for the clock's.</param>
    public Answer Evaluate(RecordKey record, DateTimeOffset? now = null)
    {
        var answer = Done(Service.EvaluateAsync(record, now));
        Evaluated?.Invoke(answer);
        return answer;
    }

    /// <summary>Writes a text for the client; null when there is no such episode.</summary>
    /// <param name="episode">The episode's id.</param>
    /// <param name="kind">Which text.</param>
    /// <param name="language">The language's tag.</param>
    public ClientLetter? Letter(string episode, LetterKind kind, string language = "en") =>
        Done(Service.WriteLetterAsync(ClinicId.Default, new EpisodeId(episode), kind, language));

    /// <summary>Reads an episode.</summary>
    /// <param name="episode">Its id.</param>
    /// <exception cref="ExpectationException">There is none.</exception>
    public Episode Read(string episode) =>
        Done(Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(episode))) ?? throw new ExpectationException($"There is no episode {episode}.");

    /// <summary>Time alone makes the finding of a record appear, at that instant and not before, and the answers before tell when to look again.</summary>
    internal Finding AssertAppearsAt(RecordKey record, string rule, DateTimeOffset at)
    {
        var last = at.AddMilliseconds(-1);
        var before = Evaluate(record, last).AssertLacks(rule);
        Expect.That(before.ReviewAt >= last && before.ReviewAt <= at, $"The previous answers set the next review for {before.ReviewAt:O}, not for {at:O}.");
        return Evaluate(record, at).AssertFinds(rule);
    }

    // The store in memory never waits.
    private static T Done<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private sealed class ChangingPolicy(TestClinic clinic) : IClinicPolicies
    {
        public ClinicPolicy For(ClinicId id) => clinic.Policy;
    }
}
