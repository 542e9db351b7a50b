using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Processes;

/// <summary>The load program as a process of its own, and the lines that it has written.</summary>
internal sealed class LoadProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = [];
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();

    private LoadProcess(Process process) => _process = process;

    /// <summary>Starts the program and waits until it is ready.</summary>
    public static async Task<LoadProcess> StartAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "TherapyOutcomes.Load.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = new LoadProcess(Process.Start(start)!);
        _ = process.PumpAsync();
        process._process.ErrorDataReceived += (_, line) => process._errors.Enqueue(line.Data ?? "");
        process._process.BeginErrorReadLine();
        Assert.Equal("ready", await process.ReadAsync());
        return process;
    }

    /// <summary>Writes a line to the program.</summary>
    public Task WriteAsync(string line) => _process.StandardInput.WriteLineAsync(line).ContinueWith(_ => _process.StandardInput.Flush(), TaskScheduler.Default);

    /// <summary>Reads the program's next line.</summary>
    public async Task<string> ReadAsync()
    {
        try
        {
            using var end = new CancellationTokenSource(Patience);
            return await _lines.Reader.ReadAsync(end.Token);
        }
        catch (Exception exception) when (exception is ChannelClosedException or OperationCanceledException)
        {
            throw new InvalidOperationException($"The program wrote no more lines. {string.Join(Environment.NewLine, _errors)}", exception);
        }
    }

    /// <summary>Reads lines up to the one that says <c>end</c>.</summary>
    public async Task<List<string>> ReadToEndAsync()
    {
        var lines = new List<string>();
        while (await ReadAsync() is var line && line != "end")
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The lines that are there already.</summary>
    public IEnumerable<string> ReadPresent()
    {
        while (_lines.Reader.TryRead(out var line))
        {
            yield return line;
        }
    }

    /// <summary>Ends the program at once, without a chance to do anything, and returns the lines that it had still written.</summary>
    public async Task<List<string>> KillAsync()
    {
        Assert.False(_process.HasExited, $"The program ended by itself. {string.Join(Environment.NewLine, _errors)}");
        _process.Kill();
        await _process.WaitForExitAsync();
        var lines = new List<string>();
        await foreach (var line in _lines.Reader.ReadAllAsync())
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>Holds the program where it is, in the middle of whatever it does.</summary>
    public void Stop() => Signal(OperatingSystem.IsMacOS() ? 17 : 19);

    /// <summary>Lets the program go on.</summary>
    public void Continue() => Signal(OperatingSystem.IsMacOS() ? 19 : 18);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Signal(int signal) => Assert.Equal(0, Send(_process.Id, signal));

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Send(int process, int signal);

    private async Task PumpAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _lines.Writer.TryWrite(line);
        }

        _lines.Writer.Complete();
    }
}
