using TherapyOutcomes.Commands;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Benchmarks.Cases;

/// <summary>
/// Plays one episode through the service and the in-memory store. Each visit consists of a score, a session and a question about reactions.
/// </summary>
internal sealed class GrowingEpisode
{
    private static readonly ActorId Therapist = new("pat");
    private static readonly EpisodeId Id = new("e1");

    private readonly FixedClock _clock = new(new DateTimeOffset(2000, 1, 3, 8, 0, 0, TimeSpan.Zero));
    private readonly OutcomeService _service;
    private int _commands;

    public GrowingEpisode(int events)
    {
        _service = new OutcomeServiceFactory { Store = new InMemoryRecordStore(), Time = _clock, StoresTextUnencrypted = true }.CreateService();
        Send(new OpenEpisode
        {
            Episode = Id,
            At = _clock.Now,
            Actor = Therapist,
            Client = new("c1"),
            Practitioner = new("pat"),
            Complaint = "low back complaint",
            PrimaryMeasure = new("ODI"),
            Chronicity = Chronicity.Chronic,
        });
        while (_commands < events)
        {
            Next();
        }
    }

    /// <summary>Submits the next command of the visit.</summary>
    public Answer Next()
    {
        _clock.Now += TimeSpan.FromHours(8);
        var visit = _commands / 3;
        return (_commands % 3) switch
        {
            1 => Send(new RecordScore { Episode = Id, At = _clock.Now, Actor = Therapist, Measure = new("ODI"), Value = 40 }),
            2 => Send(new RecordSession
            {
                Episode = Id,
                At = _clock.Now,
                Actor = Therapist,
                Session = new($"s{visit}"),
                Techniques = ["effleurage"],
                Minutes = 60,
                Areas = ["low back"],
            }),
            _ => Send(new CheckReactions { Episode = Id, At = _clock.Now, Actor = Therapist, Session = new($"s{visit - 1}"), Found = ReactionsFound.None }),
        };
    }

    // The in-memory store always completes immediately.
    private Answer Send(Command command)
    {
        var answer = _service.SubmitAsync(command).GetAwaiter().GetResult();
        _commands++;
        return answer.Accepted ? answer : throw new InvalidOperationException($"The story got stuck at {command.GetType().Name}.");
    }
}
