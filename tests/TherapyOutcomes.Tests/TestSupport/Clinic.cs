using Microsoft.Extensions.Time.Testing;

namespace TherapyOutcomes.Tests.TestSupport;

/// <summary>A clinic to play with: the real service over a store in memory, and a clock that only moves when told.</summary>
/// <remarks>What holds for every answer is asserted for every answer, see <see cref="AnswerInvariants"/>.</remarks>
internal sealed class Clinic
{
    /// <summary>Midnight of day 0.</summary>
    public static readonly DateTimeOffset Start = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private DateTimeOffset? _dated;

    private Clinic(ClinicPolicy policy, IEnumerable<Rule> ownRules)
    {
        Policy = policy;
        Rules = new RuleBook(ownRules);
        Service = new OutcomeService(Store, Rules, new ChangingPolicy(this), _time);
    }

    public InMemoryRecordStore Store { get; } = new();

    public RuleBook Rules { get; }

    public OutcomeService Service { get; }

    /// <summary>The policy from now on.</summary>
    public ClinicPolicy Policy { get; set; }

    public DateTimeOffset Now => _time.GetUtcNow();

    public static Clinic New(params IEnumerable<Rule> ownRules) => new(new ClinicPolicy(), ownRules);

    public static Clinic With(ClinicPolicy policy, params IEnumerable<Rule> ownRules) => new(policy, ownRules);

    public static Clinic Grading(string rule, RuleGrade grade) =>
        With(new ClinicPolicy { Grades = ImmutableDictionary<string, RuleGrade>.Empty.Add(rule, grade) });

    /// <summary>An instant of the story.</summary>
    public static DateTimeOffset Day(int day, double hour = 9) => Start.AddDays(day).AddHours(hour);

    /// <summary>The clock goes forward to that day.</summary>
    public Clinic OnDay(int day, double hour = 9)
    {
        _time.SetUtcNow(Day(day, hour));
        return this;
    }

    public Clinic Later(TimeSpan span)
    {
        _time.Advance(span);
        return this;
    }

    /// <summary>The next command happened then, and is recorded now.</summary>
    public Clinic Dated(DateTimeOffset at)
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

    public Care Open(
        string episode = "e1",
        string client = "c1",
        string measure = "ODI",
        Chronicity chronicity = Chronicity.Chronic,
        PlanOfCare? plan = null)
    {
        var care = new Care(this, episode, client);
        var answer = Send(new OpenEpisode
        {
            Episode = new(episode),
            Client = new(client),
            Practitioner = Care.Practitioner,
            Complaint = "low back complaint",
            PrimaryMeasure = new(measure),
            Chronicity = chronicity,
            Plan = plan,
            At = TakeDate(),
            Actor = Care.Therapist,
        });
        Assert.True(answer.Accepted);
        return care;
    }

    public Answer Consent(
        IEnumerable<DisclosureScope> scope,
        string consent = "consent1",
        Purpose purpose = Purpose.Referral,
        string recipient = "kind:physician",
        DateOnly? expiresOn = null,
        string client = "c1") => Send(new GrantConsent
        {
            Client = new(client),
            Consent = new(consent),
            Purposes = [purpose],
            Recipients = [recipient],
            Scope = [.. scope],
            ExpiresOn = expiresOn,
            At = TakeDate(),
            Actor = Care.Therapist,
        });

    public Answer Revoke(string consent = "consent1", string client = "c1") => Send(new RevokeConsent
    {
        Client = new(client),
        Consent = new(consent),
        At = TakeDate(),
        Actor = Care.Therapist,
    });

    public Answer Send(Command command)
    {
        var before = Evaluate(command.Record);
        var answer = Done(Service.SubmitAsync(command));
        var after = Evaluate(command.Record);
        AnswerInvariants.Check(command, before, answer, after);
        return answer;
    }

    /// <summary>Sends a command that was sent before; its answer is about the past.</summary>
    public Answer Repeat(Command command) => Done(Service.SubmitAsync(command));

    public Answer Evaluate(RecordKey record, DateTimeOffset? now = null)
    {
        var answer = Done(Service.EvaluateAsync(record, now));
        AnswerInvariants.Check(answer);
        return answer;
    }

    public ClientLetter? Letter(string episode, LetterKind kind, string language = "en") =>
        Done(Service.WriteLetterAsync(ClinicId.Default, new EpisodeId(episode), kind, language));

    public Episode Read(string episode) => Done(Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(episode)))!;

    public ClientRecord ReadClient(string client) => Done(Service.ReadClientAsync(ClinicId.Default, new ClientId(client)));

    // The store in memory never waits.
    private static T Done<T>(Task<T> task) => task.GetAwaiter().GetResult();

    private sealed class ChangingPolicy(Clinic clinic) : IClinicPolicies
    {
        public ClinicPolicy For(ClinicId id) => clinic.Policy;
    }
}
