using System.Collections.Immutable;
using System.Security.Cryptography;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Testing;

/// <summary>Lists the checks of providers of master keys.</summary>
internal static class MasterKeyChecks
{
    private const int MostBytes = 4_096;
    private const int Callers = 16;
    private const string NoSuchId = "no-such-master-key";

    public static ImmutableArray<MasterKeyCheck> All { get; } =
    [
        new("MASTER-01", "The id of the current master key has 1 to 64 of the characters A-Z a-z 0-9 . _ -.", HasAnIdAsync),
        new("MASTER-02", "What was wrapped is unwrapped to the same 32 bytes.", ReturnsTheKeyAsync),
        new("MASTER-03", "A wrapped key has at most 4,096 bytes, and the key can't be seen in them.", HidesTheKeyAsync),
        new("MASTER-04", "What was wrapped in one context is not unwrapped in another.", IsBoundToItsContextAsync),
        new("MASTER-05", "Bytes that were changed or cut are not unwrapped.", NoticesChangesAsync),
        new("MASTER-06", "A master key that is not there is said to be missing, with TO3015.", SaysWhatIsMissingAsync),
        new("MASTER-07", "The key that is to be wrapped belongs to the caller, who overwrites it after the call.", KeepsNoKeyAsync),
        new("MASTER-08", "The key that was unwrapped belongs to the caller, who overwrites it, and can be unwrapped again.", HandsOutItsOwnCopyAsync),
        new("MASTER-09", "Many callers at once each get their own key back.", ServesManyAtOnceAsync),
        new("MASTER-10", "What one process wraps, another one unwraps.", ServesAnotherProcessAsync),
    ];

    private static async Task HasAnIdAsync(MasterKeyTrial trial)
    {
        var id = await trial.CurrentAsync().ConfigureAwait(false);
        Expect.That(ActorId.TryParse(id, provider: null, out _), $"Expected an id; the provider returned '{id}'. If your service has longer names, choose a short id for each, and keep the names with the provider.");
    }

    private static async Task ReturnsTheKeyAsync(MasterKeyTrial trial)
    {
        var key = MasterKeyTrial.NewKey();
        var unwrapped = await trial.UnwrapAsync(await trial.WrapAsync(key, MasterKeyTrial.Context()).ConfigureAwait(false), MasterKeyTrial.Context()).ConfigureAwait(false);
        RequireSame(key, unwrapped);
    }

    private static async Task HidesTheKeyAsync(MasterKeyTrial trial)
    {
        var key = MasterKeyTrial.NewKey();
        var wrapped = await trial.WrapAsync(key, MasterKeyTrial.Context()).ConfigureAwait(false);
        Expect.That(wrapped is { Length: > 0 and <= MostBytes }, $"Expected 1 to {MostBytes} bytes; the provider returned {wrapped?.Length ?? 0}.");
        Expect.That(wrapped.AsSpan().IndexOf(key) < 0, $"The wrapped bytes contain the key as it is.");
    }

    private static async Task IsBoundToItsContextAsync(MasterKeyTrial trial)
    {
        var wrapped = await trial.WrapAsync(MasterKeyTrial.NewKey(), MasterKeyTrial.Context("e1")).ConfigureAwait(false);
        await trial.RefusesAsync(wrapped, MasterKeyTrial.Context("e2"), "bytes that were wrapped in another context").ConfigureAwait(false);
    }

    private static async Task NoticesChangesAsync(MasterKeyTrial trial)
    {
        var wrapped = await trial.WrapAsync(MasterKeyTrial.NewKey(), MasterKeyTrial.Context()).ConfigureAwait(false);
        foreach (var place in (int[])[0, wrapped.Length / 2, wrapped.Length - 1])
        {
            byte[] changed = [.. wrapped];
            changed[place] ^= 1;
            await trial.RefusesAsync(changed, MasterKeyTrial.Context(), "bytes of which one bit was changed").ConfigureAwait(false);
        }

        await trial.RefusesAsync(wrapped[..^1], MasterKeyTrial.Context(), "bytes without the last one").ConfigureAwait(false);
    }

    private static async Task SaysWhatIsMissingAsync(MasterKeyTrial trial)
    {
        var wrapped = await trial.WrapAsync(MasterKeyTrial.NewKey(), MasterKeyTrial.Context()).ConfigureAwait(false);
        await trial.LacksAsync(() => trial.WrapAsync(MasterKeyTrial.NewKey(), MasterKeyTrial.Context(), NoSuchId), nameof(IMasterKeyProvider.WrapAsync)).ConfigureAwait(false);
        await trial.LacksAsync(() => trial.UnwrapAsync(wrapped, MasterKeyTrial.Context(), NoSuchId), nameof(IMasterKeyProvider.UnwrapAsync)).ConfigureAwait(false);
    }

    private static async Task KeepsNoKeyAsync(MasterKeyTrial trial)
    {
        var key = MasterKeyTrial.NewKey();
        byte[] given = [.. key];
        var wrapped = await trial.WrapAsync(given, MasterKeyTrial.Context()).ConfigureAwait(false);
        CryptographicOperations.ZeroMemory(given);
        RequireSame(key, await trial.UnwrapAsync(wrapped, MasterKeyTrial.Context()).ConfigureAwait(false));
    }

    private static async Task HandsOutItsOwnCopyAsync(MasterKeyTrial trial)
    {
        var key = MasterKeyTrial.NewKey();
        var wrapped = await trial.WrapAsync(key, MasterKeyTrial.Context()).ConfigureAwait(false);
        CryptographicOperations.ZeroMemory(await trial.UnwrapAsync(wrapped, MasterKeyTrial.Context()).ConfigureAwait(false));
        RequireSame(key, await trial.UnwrapAsync(wrapped, MasterKeyTrial.Context()).ConfigureAwait(false));
    }

    private static Task ServesManyAtOnceAsync(MasterKeyTrial trial) => Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
    {
        var (key, context) = (MasterKeyTrial.NewKey(), MasterKeyTrial.Context($"e{caller}"));
        var wrapped = await trial.WrapAsync(key, context).ConfigureAwait(false);
        RequireSame(key, await trial.UnwrapAsync(wrapped, context).ConfigureAwait(false));
    }));

    private static async Task ServesAnotherProcessAsync(MasterKeyTrial trial)
    {
        var (key, id) = (MasterKeyTrial.NewKey(), await trial.CurrentAsync().ConfigureAwait(false));
        var wrapped = await trial.WrapAsync(key, MasterKeyTrial.Context(), id).ConfigureAwait(false);
        RequireSame(key, await trial.InAnotherProcess().UnwrapAsync(wrapped, MasterKeyTrial.Context(), id).ConfigureAwait(false));
    }

    private static void RequireSame(byte[] key, byte[] unwrapped)
    {
        Expect.That(unwrapped is { Length: MasterKeyTrial.KeyLength }, $"Expected a key of {MasterKeyTrial.KeyLength} bytes; the provider returned {unwrapped?.Length ?? 0}.");
        Expect.That(key.AsSpan().SequenceEqual(unwrapped), $"The unwrapped key is not the one that was wrapped.");
    }
}
