using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;

namespace ClinicSoftware.Keys;

/// <summary>
/// Stands for a key management service: it wraps and unwraps over HTTP, and hands no master key out. It listens on the loopback address only and forgets
/// its master keys at the end, so it is for trials.
/// </summary>
internal sealed class LoopbackKeyService : IDisposable
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, byte[]> _masterKeys = [];
    private int _calls;

    /// <summary>Starts the service with new master keys.</summary>
    /// <param name="names">What the service calls them, such as <c>clinics/north/keys/1</c>.</param>
    public LoopbackKeyService(params string[] names)
    {
        foreach (var name in names)
        {
            _masterKeys[name] = RandomNumberGenerator.GetBytes(32);
        }

        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>How often the service was called.</summary>
    public int Calls => Volatile.Read(ref _calls);

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return; // closed
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext http)
    {
        Interlocked.Increment(ref _calls);
        using var response = http.Response;
        response.KeepAlive = false; // the listener may end a connection while the next call is on its way
        var path = http.Request.Url!.AbsolutePath.Trim('/');
        var (name, verb) = (path[..path.LastIndexOf('/')], path[(path.LastIndexOf('/') + 1)..]);
        if (!_masterKeys.TryGetValue(name, out var masterKey))
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        try
        {
            var call = (await JsonSerializer.DeserializeAsync<KeyServiceCall>(http.Request.InputStream, JsonSerializerOptions.Web))!;
            var answer = JsonSerializer.SerializeToUtf8Bytes(verb == "wrap" ? Wrap(masterKey, call) : Unwrap(masterKey, call));
            response.ContentLength64 = answer.Length;
            await response.OutputStream.WriteAsync(answer);
        }
        catch (CryptographicException)
        {
            response.StatusCode = (int)HttpStatusCode.UnprocessableEntity;
        }
    }

    // AES-GCM with the context as associated data: changed bytes, and bytes of another context, can't be opened.
    private static byte[] Wrap(byte[] masterKey, KeyServiceCall call)
    {
        using var aes = new AesGcm(masterKey, TagLength);
        var wrapped = new byte[NonceLength + call.Bytes.Length + TagLength];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, NonceLength));
        aes.Encrypt(wrapped.AsSpan(0, NonceLength), call.Bytes, wrapped.AsSpan(NonceLength, call.Bytes.Length), wrapped.AsSpan(^TagLength..), call.Context);
        return wrapped;
    }

    private static byte[] Unwrap(byte[] masterKey, KeyServiceCall call)
    {
        var length = call.Bytes.Length - NonceLength - TagLength;
        if (length < 0)
        {
            throw new CryptographicException("The bytes are too short.");
        }

        using var aes = new AesGcm(masterKey, TagLength);
        var key = new byte[length];
        aes.Decrypt(call.Bytes.AsSpan(0, NonceLength), call.Bytes.AsSpan(NonceLength, length), call.Bytes.AsSpan(^TagLength..), key, call.Context);
        return key;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
