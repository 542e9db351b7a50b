using System.Collections.Immutable;
using TherapyOutcomes.Commands;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Letters;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Running;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Testing;

/// <summary>
/// Represents a clinic for tests: the real service over an in-memory store or a store of your own, with a clock that moves only when it is
/// told to.
/// </summary>
/// <remarks>
/// <para>
/// All methods are synchronous. If a store does real I/O, they block until it has answered. To test writers that run at the same time, call
/// <see cref="Service"/>, which is asynchronous, and give each process a clinic of its own over the same store.
/// </para>
/// <para>Not thread-safe. Use a separate clinic for each test.</para>
/// </remarks>
public sealed partial class TestClinic
{
    /// <summary>Midnight at the start of day 0, in UTC.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private readonly FixedClock _clock = new(Start);
    private readonly List<SubmittedCommand> _submitted = [];
    private readonly ChangingPolicy _policy;
    private readonly OutcomeServiceFactory _factory;
    private DateTimeOffset? _dated;

    /// <summary>Initializes a clinic with a policy, a store, master keys and additional rules.</summary>
    /// <param name="policy">The policy; null for the standard policy.</param>
    /// <param name="store">The store; null for a new in-memory store.</param>
    /// <param name="masterKeys">
    /// The master keys that seal texts, such as <c>MasterKeyRing.Create()</c>; null to store them unencrypted, so that no client can be erased.
    /// </param>
    /// <param name="ownRules">The rules to add to the library's rules; null for none.</param>
    /// <exception cref="TherapyOutcomesException">
    /// A rule or the policy is invalid, or there are master keys and the store keeps no keys.
    /// </exception>
    public TestClinic(ClinicPolicy? policy = null, IRecordStore? store = null, IMasterKeyProvider? masterKeys = null, IEnumerable<Rule>? ownRules = null)
    {
        _policy = new ChangingPolicy(policy ?? new ClinicPolicy());
        Store = store ?? new InMemoryRecordStore();
        Rules = StandardRules.With(ownRules ?? []);
        _factory = new OutcomeServiceFactory
        {
            Store = Store,
            Rules = Rules,
            Policies = _policy,
            Time = _clock,
            MasterKeys = masterKeys,
            StoresTextUnencrypted = masterKeys is null,
        };
        Service = _factory.CreateService();
    }

    /// <summary>The store that holds the clinic's records.</summary>
    public IRecordStore Store { get; }

    /// <summary>The rules that the clinic uses.</summary>
    public RuleBook Rules { get; }

    /// <summary>The service that accepts the clinic's commands.</summary>
    public OutcomeService Service { get; }

    /// <summary>The clinic's worklist.</summary>
    /// <exception cref="TherapyOutcomesException"><see cref="Store"/> does not implement <see cref="IWorklistStore"/>.</exception>
    public Worklist Worklist => _factory.CreateWorklist();

    /// <summary>Gets what does the clinic's work that falls due without anybody asking for it.</summary>
    /// <exception cref="TherapyOutcomesException">The store does not implement <see cref="IRecordCatalog"/> and <see cref="IWorklistStore"/>.</exception>
    public DueWork DueWork => _factory.CreateDueWork();

    /// <summary>Gets the feed of the clinic's events.</summary>
    /// <exception cref="TherapyOutcomesException">The store does not implement <see cref="IEventFeedStore"/>.</exception>
    public EventFeed Feed => _factory.CreateFeed();

    /// <summary>The exporter for the clinic's clients.</summary>
    /// <exception cref="TherapyOutcomesException"><see cref="Store"/> does not implement <see cref="IRecordCatalog"/>.</exception>
    public ClientExporter Exporter => _factory.CreateExporter();

    /// <summary>The policy of the clinic. A new policy takes effect immediately.</summary>
    public ClinicPolicy Policy
    {
        get => _policy.Current;
        set => _policy.Current = value;
    }

    /// <summary>The time that the clock shows. It may also be set back.</summary>
    public DateTimeOffset Now
    {
        get => _clock.Now;
        set => _clock.Now = value;
    }

    /// <summary>All commands that were sent, in order, including those that were refused.</summary>
    public IReadOnlyList<SubmittedCommand> Submitted => _submitted;

    /// <summary>The function that is called after each command that is sent; null for none.</summary>
    public CommandAnswered? Answered { get; set; }

    /// <summary>The function that is called for each evaluation without a command; null for none.</summary>
    public Action<RecordEvaluation>? Evaluated { get; set; }

    /// <summary>Creates a clinic in which one rule has another grade.</summary>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="grade">The grade of the rule.</param>
    /// <returns>The clinic.</returns>
    public static TestClinic Grading(string rule, RuleGrade grade) =>
        new(new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add(rule, grade) });

    /// <summary>Returns a time of the story.</summary>
    /// <param name="day">The number of days after the start.</param>
    /// <param name="hour">The number of hours after midnight, UTC.</param>
    /// <returns>The time, in UTC.</returns>
    public static DateTimeOffset Day(int day, double hour = 9) => Start.AddDays(day).AddHours(hour);

    /// <summary>Sets the clock to a day of the story.</summary>
    /// <param name="day">The number of days after the start.</param>
    /// <param name="hour">The number of hours after midnight, UTC.</param>
    /// <returns>This clinic.</returns>
    public TestClinic OnDay(int day, double hour = 9)
    {
        _clock.Now = Day(day, hour);
        return this;
    }

    /// <summary>Moves the clock forward.</summary>
    /// <param name="span">The time span to move it by.</param>
    /// <returns>This clinic.</returns>
    public TestClinic Later(TimeSpan span)
    {
        _clock.Now += span;
        return this;
    }

    /// <summary>Dates the next command: it happened at this time and is recorded now.</summary>
    /// <param name="at">The time at which it happened.</param>
    /// <returns>This clinic.</returns>
    public TestClinic Dated(DateTimeOffset at)
    {
        _dated = at;
        return this;
    }

    /// <summary>
    /// Returns the time at which the next command happens: now, unless <see cref="Dated"/> was called. A date from <see cref="Dated"/> is used
    /// only once.
    /// </summary>
    /// <returns>The time.</returns>
    public DateTimeOffset TakeDate()
    {
        var at = _dated ?? Now;
        _dated = null;
        return at;
    }

    /// <summary>Opens an episode.</summary>
    /// <param name="episode">The id of the episode.</param>
    /// <param name="client">The id of the client.</param>
    /// <param name="measure">The primary measure.</param>
    /// <param name="chronicity">How long the client has had the complaint.</param>
    /// <param name="plan">The plan of care; null for none.</param>
    /// <returns>The episode.</returns>
    /// <exception cref="ExpectationException">The command was not accepted.</exception>
    public TestEpisode OpenEpisode(
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

    /// <summary>Sends a command to the service.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The answer.</returns>
    public Answer Send(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        _submitted.Add(new SubmittedCommand(command, Now));
        if (Answered is not { } answered)
        {
            return Done(() => Service.SubmitAsync(command));
        }

        var before = TryEvaluate(command.Record);
        var answer = Done(() => Service.SubmitAsync(command));
        answered(command, before, answer, TryEvaluate(command.Record));
        return answer;
    }

    /// <summary>Reads the events of a record as they are stored.</summary>
    /// <param name="record">The record.</param>
    /// <returns>The events in the order of their versions; empty if there is no such record.</returns>
    public IReadOnlyList<StoredEvent> ReadStored(RecordKey record) => Done(async () =>
    {
        var events = new List<StoredEvent>();
        await foreach (var stored in Store.ReadAsync([new ReadRequest(record)], CancellationToken.None).ConfigureAwait(false))
        {
            events.Add(stored);
        }

        return events;
    });

    /// <summary>Sends a command that was already sent. The answer describes the past.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The answer.</returns>
    public Answer Repeat(Command command) => Done(() => Service.SubmitAsync(command));

    /// <summary>Evaluates a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">The time to evaluate at; null for the time of the clock.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="ExpectationException">There is no such record, or there was none at that time.</exception>
    public RecordEvaluation Evaluate(RecordKey record, DateTimeOffset? asOf = null) =>
        TryEvaluate(record, asOf) ?? throw new ExpectationException($"There is no record {record}.");

    /// <summary>Evaluates a record that may not exist.</summary>
    /// <param name="record">The record.</param>
    /// <param name="asOf">The time to evaluate at; null for the time of the clock.</param>
    /// <returns>The evaluation; null if there is no such record, or there was none at that time.</returns>
    public RecordEvaluation? TryEvaluate(RecordKey record, DateTimeOffset? asOf = null)
    {
        var evaluation = Done(() => Service.EvaluateAsync(record, asOf));
        if (evaluation is not null)
        {
            Evaluated?.Invoke(evaluation);
        }

        return evaluation;
    }

    /// <summary>Writes a text for the client.</summary>
    /// <param name="episode">The id of the episode.</param>
    /// <param name="kind">The kind of text to write.</param>
    /// <param name="language">The language tag.</param>
    /// <param name="reader">Whom the text addresses.</param>
    /// <returns>The text; null if there is no such episode.</returns>
    public ClientLetter? Letter(string episode, LetterKind kind, string language = "en", LetterReader reader = LetterReader.Client) =>
        Done(() => Service.WriteLetterAsync(ClinicId.Default, new EpisodeId(episode), kind, language, reader: reader));

    /// <summary>Writes a letter that goes with a referral, or with a report on one.</summary>
    /// <param name="request">What to write.</param>
    /// <returns>The letter; null if there is no such episode.</returns>
    public ProfessionalLetter? Letter(ProfessionalLetterRequest request) => Done(() => Service.WriteProfessionalLetterAsync(request));

    /// <summary>Writes the card of a client.</summary>
    /// <param name="episode">The id of the episode.</param>
    /// <param name="language">The language tag.</param>
    /// <returns>The card; null if there is no such episode.</returns>
    public ClientCard? Card(string episode, string language = "en") => Done(() => Service.WriteCardAsync(ClinicId.Default, new EpisodeId(episode), language));

    /// <summary>Reads an episode.</summary>
    /// <param name="episode">The id of the episode.</param>
    /// <returns>The episode.</returns>
    /// <exception cref="ExpectationException">There is no such episode.</exception>
    public Episode Read(string episode) =>
        Done(() => Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(episode))) ?? throw new ExpectationException($"There is no episode {episode}.");

    /// <summary>
    /// Asserts that a finding of a record appears at a time and not before, only because time has passed, and that the answer before that time
    /// says when to evaluate the record again.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="rule">The id of the rule.</param>
    /// <param name="at">The time from which the rule finds something.</param>
    /// <returns>The finding.</returns>
    /// <exception cref="ExpectationException">The finding appears earlier, later or not at all, or the next review comes too late.</exception>
    public Finding AssertAppearsAt(RecordKey record, string rule, DateTimeOffset at)
    {
        var last = at.AddMilliseconds(-1);
        var before = Evaluate(record, last).AssertLacks(rule);
        Expect.That(before.ReviewAt >= last && before.ReviewAt <= at, $"The previous evaluation sets the next review for {before.ReviewAt:O}, not for {at:O}.");
        return Evaluate(record, at).AssertFinds(rule);
    }

    // The in-memory store always completes immediately. Another store may not, and then it must not wait for the thread that waits for it.
    private static T Done<T>(Func<Task<T>> work)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return work().GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private sealed class ChangingPolicy(ClinicPolicy policy) : IClinicPolicyProvider
    {
        public ClinicPolicy Current { get; set; } = policy;

        public ValueTask<ClinicPolicy> GetAsync(ClinicId clinic, CancellationToken cancellationToken) => new(Current);
    }
}
