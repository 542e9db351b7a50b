using System.Collections.Immutable;
using TherapyOutcomes.Vault;

namespace TherapyOutcomes.Testing;

/// <summary>Checks a provider of master keys, such as one over a key management service, against what the library relies on.</summary>
/// <example>
/// <code>await MasterKeyProviderChecks.RunAsync(() =&gt; new MyProvider(service));</code>
/// </example>
/// <remarks>
/// No test framework is needed. The checks wrap random keys in made-up contexts and keep nothing. Messages contain no byte of a key. Thread-safe if the
/// provider is.
/// </remarks>
public static class MasterKeyProviderChecks
{
    /// <summary>The id and the requirement of each check, such as <c>MASTER-01 …</c>, in a stable order.</summary>
    public static ImmutableArray<string> All { get; } = [.. MasterKeyChecks.All.Select(check => check.ToString())];

    /// <summary>Runs all checks, even after one has failed.</summary>
    /// <param name="create">
    /// A function that creates a provider as a process does that starts now. It is called several times, and all of these providers have the same master
    /// keys. It may return the same provider every time, but then nothing shows whether another process can read what this one wrapped.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is null.</exception>
    /// <exception cref="ExpectationException">A check failed. The message names every check that did, and what was found.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static async Task RunAsync(Func<IMasterKeyProvider> create, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(create);
        var failed = new List<string>();
        foreach (var check in MasterKeyChecks.All)
        {
            if (await FindAsync(check, create, cancellationToken).ConfigureAwait(false) is { } found)
            {
                failed.Add($"FAILED: {check}{Environment.NewLine}    {found}");
            }
        }

        Expect.That(failed.Count == 0, $"{failed.Count} of {MasterKeyChecks.All.Length} checks failed.{Environment.NewLine}{string.Join(Environment.NewLine, failed)}");
    }

    private static async Task<string?> FindAsync(MasterKeyCheck check, Func<IMasterKeyProvider> create, CancellationToken cancellationToken)
    {
        try
        {
            await check.Run(new MasterKeyTrial(create, cancellationToken)).ConfigureAwait(false);
            return null;
        }
        catch (ExpectationException exception)
        {
            return exception.Message;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return $"The provider threw {exception.GetType().Name}: {exception.Message}";
        }
    }
}
