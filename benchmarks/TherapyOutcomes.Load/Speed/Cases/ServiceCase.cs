using TherapyOutcomes.Testing;

namespace TherapyOutcomes.Load.Speed.Cases;

/// <summary>The library: loads an episode, its client and its practitioner, judges a command by all rules, and appends.</summary>
/// <param name="database">The database.</param>
/// <param name="group">The episodes.</param>
/// <param name="callsOfCaller">How many episodes each caller has.</param>
internal sealed class ServiceCase(SpeedDatabase database, string group, int callsOfCaller)
{
    /// <summary>When the episodes are filled, after every command of theirs.</summary>
    public static DateTimeOffset Today { get; } = Story.Start.AddYears(20);

    // Checked once in the life of a process, so not by each round.
    private static readonly SharedClinicPolicy Policies = new(new ClinicPolicy());

    private readonly FixedClock _clock = new(Today);
    private OutcomeServiceFactory? _factory;
    private int _commands;

    /// <summary>Fills the episodes with events.</summary>
    public async Task FillAsync(int callers, int events, TimeSpan? between = null)
    {
        var report = await NewFactory().CreateService().ImportAsync(Story.Of(group, callers * callsOfCaller, events, between ?? TimeSpan.FromDays(3)));
        if (report.Totals.NotAccepted > 0)
        {
            throw new InvalidOperationException($"The story got stuck: {report.NotAccepted[0].Answer.Error} {report.NotAccepted[0].Answer.Findings}");
        }
    }

    /// <summary>Each round knows nothing of any record, as a process that was just started: it reads whole histories.</summary>
    public Way Cold(string name) => new(name, () =>
    {
        _factory = NewFactory();
        return Begin();
    });

    /// <summary>The records are known since the rounds before: of each, only what is new is read.</summary>
    public Way Warm(string name) => new(name, () =>
    {
        _factory ??= NewFactory();
        return Begin();
    });

    private Task<Func<int, int, Task>> Begin()
    {
        _clock.Now += TimeSpan.FromDays(3);
        var service = _factory!.CreateService();
        return Task.FromResult<Func<int, int, Task>>(async (caller, number) =>
        {
            var episode = Story.EpisodeOf(group, (caller * callsOfCaller) + (number % callsOfCaller));
            var answer = await service.SubmitAsync(Story.Next(episode, _clock.Now, $"n{Interlocked.Increment(ref _commands)}"));
            if (!answer.Accepted || answer.Events.Length != 1)
            {
                throw new InvalidOperationException($"Expected one event: {answer.Outcome} {answer.Error}");
            }
        });
    }

    private OutcomeServiceFactory NewFactory() => new() { Store = database.Load.Store, Time = _clock, Policies = Policies, StoresTextUnencrypted = true };
}
