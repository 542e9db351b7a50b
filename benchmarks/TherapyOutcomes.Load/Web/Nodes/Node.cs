using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Reflection;

namespace TherapyOutcomes.Load.Web.Nodes;

/// <summary>A node that this program started as a process of its own.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private Node(Process process, int port)
    {
        _process = process;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")),
            Timeout = Patience,
        };
    }

    public HttpClient Http { get; }

    /// <summary>Starts a node, and waits until it serves.</summary>
    public static async Task<Node> StartAsync(WebDatabase database)
    {
        // The path of the running program is that of the runtime if it was started as "dotnet TherapyOutcomes.Load.dll".
        var program = Environment.ProcessPath!;
        string[] itself = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Assembly.GetExecutingAssembly().Location] : [];
        var start = new ProcessStartInfo(program, [.. itself, "web-node", database.ConnectionString, "0"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment[NodeHost.MasterKeys] = database.MasterKeys;
        start.Environment["DOTNET_gcServer"] = "1"; // as projects of the Web SDK have it
        var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var line = await process.StandardOutput.ReadLineAsync(patience.Token);
        return line?.Split(' ') is ["ready", var port]
            ? new Node(process, int.Parse(port, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException("The node did not start.");
    }

    /// <summary>Kills the process (SIGKILL): nothing that it was about to do is done.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks the node for its memory.</summary>
    /// <param name="isCollected">True to collect first what nobody needs any more.</param>
    public async Task<Memory> ReadMemoryAsync(bool isCollected = true)
    {
        using var request = new HttpRequestMessage(isCollected ? HttpMethod.Post : HttpMethod.Get, MemoryEndpoint.Path);
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<Memory>())!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(Patience);
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                await KillAsync();
            }
        }

        _process.Dispose();
    }
}
