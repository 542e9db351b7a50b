using TherapyOutcomes.EntityFrameworkCore.Tests.Erasures;
using TherapyOutcomes.Storage;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Rotations;

/// <summary>Records one client after the other, and remembers what was accepted.</summary>
internal sealed class RecordingWriter(string name, OutcomeService service)
{
    private int _accepted;

    /// <summary>The clients of whom everything was accepted.</summary>
    public List<ClientInCare> Clients { get; } = [];

    /// <summary>Each event that an answer named.</summary>
    public List<(RecordKey Record, long Version, CommandId Command)> Events { get; } = [];

    /// <summary>The number of commands that were accepted so far.</summary>
    public int Accepted => Volatile.Read(ref _accepted);

    public async Task RunAsync(CancellationToken ending)
    {
        for (var turn = 0; !ending.IsCancellationRequested; turn++)
        {
            var client = new ClientInCare(FormattableString.Invariant($"{name}-{turn}"));
            foreach (var command in client.Commands)
            {
                var answer = await service.SubmitAsync(command, CancellationToken.None);
                Assert.True(answer.Accepted, $"{command.CommandId}: {answer.Outcome} {answer.Error?.Code}");
                Events.AddRange(answer.Events.Select(recorded => (recorded.Metadata.Record, recorded.Metadata.Version, recorded.Metadata.Command)));
                Interlocked.Increment(ref _accepted);
            }

            Clients.Add(client);
        }
    }
}
