using TherapyOutcomes.Load.Crashes;

namespace TherapyOutcomes.Load.Races;

/// <summary>Every caller submits commands of its own to the same few episodes, one after the other.</summary>
internal sealed class Competition(Racer racer)
{
    public const int Clients = 2;
    public const int Episodes = 2;

    private const int CommandsInRound = 5;

    public async Task RunAsync(int round, int writer)
    {
        var visits = new Visits($"{racer.Number}-{writer}-{round}", Clients, Episodes);
        for (var number = 0; number < CommandsInRound; number++)
        {
            var command = visits.Next(racer.Clock.Now);
            var answer = await racer.Service.SubmitAsync(command);
            var events = answer.Events.Select(recorded => $"{(int)recorded.Metadata.Record.Kind}/{recorded.Metadata.Record.Id}/{recorded.Metadata.Version}");
            Lines.Write($"{answer.Outcome} {command.CommandId} {string.Join(' ', events)}".TrimEnd());
        }
    }
}
