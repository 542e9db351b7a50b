using System.Globalization;
using TherapyOutcomes.Storage;
using static TherapyOutcomes.Testing.Made;

namespace TherapyOutcomes.Testing;

/// <summary>Runs a race between one writer of a client's record and several callers that assert its previous version.</summary>
internal sealed class AssertionRace(RecordKey client, int version, int round)
{
    public const int Callers = 5;

    private const int Attempts = 3;

    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public RecordKey Client => client;

    public int Version => version;

    public async Task<bool> ActAsync(StoreTrial caller, int index)
    {
        // The caller that starts first may win every time, so the position of the writer changes each round.
        if (index == round % Callers)
        {
            await WriteAsync(caller);
            return true;
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await AssertAsync(caller, index, attempt);
        }

        await _written.Task;
        await AssertAsync(caller, index, Attempts);
        return true;
    }

    private async Task WriteAsync(StoreTrial caller)
    {
        try
        {
            await caller.WriteAsync(Append(client, version, "write"));
        }
        finally
        {
            _written.TrySetResult();
        }
    }

    private async Task AssertAsync(StoreTrial caller, int index, int attempt)
    {
        var isLate = _written.Task.IsCompleted;
        var episode = Episode(string.Create(CultureInfo.InvariantCulture, $"e{round}-{index}-{attempt}"));
        var result = await caller.AppendAsync(Batch(Append(episode, 0, "m1")).Asserting(client, version));
        if (isLate || result is not AppendResult.Appended)
        {
            StoreExpect.Conflict(result, client, version, version + 1);
        }
    }
}
