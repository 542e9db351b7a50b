using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using TherapyOutcomes;
using TherapyOutcomes.Vault;

namespace ClinicSoftware.Keys;

#region provider
/// <summary>Has a key management service wrap the keys of records. The master keys never leave the service.</summary>
/// <param name="service">A client with the address of the service, and with a timeout.</param>
/// <param name="names">
/// What the service calls each master key. The store keeps the short id with every wrapped key, so an id always stands for the same master key.
/// </param>
/// <param name="currentId">The short id of the master key that wraps new keys.</param>
internal sealed class KeyServiceProvider(HttpClient service, IReadOnlyDictionary<string, string> names, string currentId) : IMasterKeyProvider
{
    public ValueTask<string> GetCurrentKeyIdAsync(CancellationToken cancellationToken) => ValueTask.FromResult(currentId);

    public async ValueTask<byte[]> WrapAsync(string masterKeyId, ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
        await CallAsync(masterKeyId, "wrap", key, context, cancellationToken);

    public async ValueTask<byte[]> UnwrapAsync(string masterKeyId, ReadOnlyMemory<byte> wrapped, ReadOnlyMemory<byte> context, CancellationToken cancellationToken) =>
        await CallAsync(masterKeyId, "unwrap", wrapped, context, cancellationToken);

    private async Task<byte[]> CallAsync(
        string id, string verb, ReadOnlyMemory<byte> bytes, ReadOnlyMemory<byte> context, CancellationToken cancellationToken)
    {
        if (!names.TryGetValue(id, out var name))
        {
            throw Missing(id);
        }

        // What comes after these two cases is no matter of keys: whoever called is told that the service is out of reach, and tries again.
        using var response = await service.PostAsJsonAsync($"{name}/{verb}", new KeyServiceCall(bytes.ToArray(), context.ToArray()), cancellationToken);
        return response.StatusCode switch
        {
            HttpStatusCode.NotFound => throw Missing(id),
            HttpStatusCode.UnprocessableEntity => throw new CryptographicException($"The key service can't {verb} these bytes with the master key '{id}'."),
            _ => await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<byte[]>(cancellationToken) ?? [],
        };
    }

    private static TherapyOutcomesException Missing(string id) =>
        new(ErrorCodes.MasterKeyMissing, $"The key service has no master key '{id}'. Add its name to the configuration of this process.");
}
#endregion
