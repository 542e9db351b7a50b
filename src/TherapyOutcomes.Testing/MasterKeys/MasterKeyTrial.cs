using System.Security.Cryptography;
using System.Text;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Testing;

/// <summary>Calls a provider of master keys for one check, with a random key and the context of a made-up record.</summary>
internal sealed class MasterKeyTrial(Func<IMasterKeyProvider> create, CancellationToken cancellationToken)
{
    public const int KeyLength = 32;

    private readonly IMasterKeyProvider _provider = create();

    /// <summary>A context as the library makes it, of a record whose ids are as long as ids can be.</summary>
    public static byte[] Context(string record = "e1") =>
        Encoding.UTF8.GetBytes($"record-key\n{Guid.Empty:N}\n{new string('c', 64)}\nepisode\n{record.PadRight(64, '.')}");

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyLength);

    /// <summary>The same trial with a provider as another process has it.</summary>
    public MasterKeyTrial InAnotherProcess() => new(create, cancellationToken);

    public async Task<string> CurrentAsync() => await _provider.GetCurrentKeyIdAsync(cancellationToken).ConfigureAwait(false);

    public async Task<byte[]> WrapAsync(byte[] key, byte[] context, string? id = null) =>
        await _provider.WrapAsync(id ?? await CurrentAsync().ConfigureAwait(false), key, context, cancellationToken).ConfigureAwait(false);

    public async Task<byte[]> UnwrapAsync(byte[] wrapped, byte[] context, string? id = null) =>
        await _provider.UnwrapAsync(id ?? await CurrentAsync().ConfigureAwait(false), wrapped, context, cancellationToken).ConfigureAwait(false);

    /// <summary>Expects that bytes are not unwrapped.</summary>
    public async Task RefusesAsync(byte[] wrapped, byte[] context, string what)
    {
        try
        {
            await UnwrapAsync(wrapped, context).ConfigureAwait(false);
        }
        catch (CryptographicException)
        {
            return;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ExpectationException($"Expected CryptographicException for {what}; the provider threw {exception.GetType().Name}: {exception.Message}", exception);
        }

        throw new ExpectationException($"Expected CryptographicException for {what}; the provider returned a key.");
    }

    /// <summary>Expects that a master key is said to be missing.</summary>
    public async Task LacksAsync(Func<Task<byte[]>> call, string method)
    {
        try
        {
            await call().ConfigureAwait(false);
        }
        catch (TherapyOutcomesException exception) when (exception.Code == ErrorCodes.MasterKeyMissing)
        {
            return;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ExpectationException($"Expected TO3015 from {method} for a master key that is not there; the provider threw {exception.GetType().Name}: {exception.Message}", exception);
        }

        throw new ExpectationException($"Expected TO3015 from {method} for a master key that is not there; the provider returned bytes.");
    }
}
