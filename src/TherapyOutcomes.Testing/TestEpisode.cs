using TherapyOutcomes.Commands;
using TherapyOutcomes.Records;
using TherapyOutcomes.Rules;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.Testing;

/// <summary>
/// One episode of a <see cref="TestClinic"/>: a short method for each of its commands, dated now (<see cref="TestClinic.Dated"/>),
/// with the usual values where a test does not care. The commands of its client and its practitioner are the clinic's.
/// </summary>
/// <remarks>Not thread-safe.</remarks>
public sealed partial class TestEpisode
{
    private readonly string _episode;
    private readonly string _client;

    internal TestEpisode(TestClinic clinic, string episode, string client)
    {
        (Clinic, _episode, _client) = (clinic, episode, client);
        Client = new ClientId(client);
        Id = new EpisodeId(episode);
        Key = RecordKey.For(ClinicId.Default, Id);
    }

    /// <summary>What clients and therapists say where a test does not care.</summary>
    public const string Words = "Walks twice as far as before.";

    /// <summary>Who gives the commands: the treating therapist.</summary>
    public static readonly ActorId Therapist = new("pat");
    /// <summary>The treating practitioner.</summary>
    public static readonly PractitionerId Practitioner = new("pat");
    /// <summary>A physician, outside the clinic.</summary>
    public static readonly Professional Physician = new() { Kind = "physician", Name = "Dr. Grey" };
    /// <summary>Self-care that is agreed on.</summary>
    public static readonly SelfCareStep Walk = new() { What = "walk", HowOften = "once a day", When = "after lunch", Confidence = 8 };

    /// <summary>The clinic.</summary>
    public TestClinic Clinic { get; }

    /// <summary>The stage now.</summary>
    public EpisodeStage Stage => Read().Stage;

    /// <summary>The record's key.</summary>
    public RecordKey Key { get; }

    internal ClientId Client { get; }

    private EpisodeId Id { get; }

    /// <summary>Reads the episode.</summary>
    public Episode Read() => Clinic.Read(_episode);

    /// <summary>Plays the plain story of <see cref="GivenEpisode"/> on to a stage, from wherever the episode stands.</summary>
    /// <param name="stage">The stage.</param>
    /// <exception cref="ExpectationException">A step was not accepted, or did not lead where it should.</exception>
    public TestEpisode Reach(EpisodeStage stage)
    {
        PlainStory.Reach(this, stage);
        return this;
    }

    /// <summary>Sets the clock.</summary>
    /// <param name="day">Days after the start of the story.</param>
    /// <param name="hour">Hours after midnight, UTC.</param>
    public TestEpisode OnDay(int day, double hour = 9)
    {
        Clinic.OnDay(day, hour);
        return this;
    }

    /// <summary>Moves the clock.</summary>
    /// <param name="span">By how much.</param>
    public TestEpisode Later(TimeSpan span)
    {
        Clinic.Later(span);
        return this;
    }

    /// <summary>The next command happened then, and is recorded now.</summary>
    /// <param name="at">The time.</param>
    public TestEpisode Dated(DateTimeOffset at)
    {
        Clinic.Dated(at);
        return this;
    }

    /// <summary>Judges the episode as it stands.</summary>
    /// <param name="now">The time to judge at; null for the clock's.</param>
    public Answer Evaluate(DateTimeOffset? now = null) => Clinic.Evaluate(Key, now);

    /// <summary>Judges the episode at another time.</summary>
    /// <param name="day">Days after the start of the story.</param>
    /// <param name="hour">Hours after midnight, UTC.</param>
    public Answer EvaluateOnDay(int day, double hour = 9) => Evaluate(TestClinic.Day(day, hour));

    /// <summary>Time alone makes the finding appear, at that instant and not before, and the answers before tell when to look again.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="at">The time.</param>
    public Finding AssertAppearsAt(string rule, DateTimeOffset at) => Clinic.AssertAppearsAt(Key, rule, at);

    private DateTimeOffset At => Clinic.TakeDate();

    private Answer Send(Command command) => Clinic.Send(command);

    private static ClientText? Text(string? words) => words is null ? default(ClientText?) : new ClientText(words);

    private static FactId? Fact(string? id) => id is null ? null : new FactId(id);
}
