using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VerifyXunit;

/// <summary>
/// Compares a text with the snapshot beside the test: <c>Class.Method.verified.txt</c>. A small
/// stand-in with the call shape and the file convention of Verify.Xunit, so that the package
/// replaces it by deleting this file; see docs/adr/0005.
/// </summary>
/// <remarks>
/// The class is taken from the name of the source file: one test class per file. Safe to use from
/// parallel tests, as each test has its own files.
/// </remarks>
public static class Verifier
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Compares a text. Await or return the answer: nothing is compared before.</summary>
    public static SettingsTask Verify(
        string? target,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "") =>
        new(Normalize(target), sourceFile, method);

    /// <summary>Compares JSON, indented, its properties in the order in which they came.</summary>
    public static SettingsTask VerifyJson(
        string? target,
        [CallerFilePath] string sourceFile = "",
        [CallerMemberName] string method = "") =>
        new(target is null ? Normalize(null) : Indent(target), sourceFile, method);

    internal static string Normalize(string? text) => text switch
    {
        null => "null",
        "" => "emptyString",
        _ => text.ReplaceLineEndings("\n"),
    };

    private static string Indent(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement, Indented);
    }
}

/// <summary>A comparison that runs when it is awaited or returned as a task.</summary>
public sealed class SettingsTask
{
    private static readonly UTF8Encoding Utf8NoBom = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _text;
    private readonly string _sourceFile;
    private readonly string _method;
    private string _suffix = "";
    private Task? _task;

    internal SettingsTask(string text, string sourceFile, string method) =>
        (_text, _sourceFile, _method) = (text, sourceFile, method);

    /// <summary>Tells the cases of a theory apart: <c>Class.Method_text.verified.txt</c>.</summary>
    public SettingsTask UseTextForParameters(string parametersText)
    {
        _suffix = "_" + parametersText;
        return this;
    }

    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    public Task ToTask() => _task ??= CompareAsync();

    public static implicit operator Task(SettingsTask comparison) => comparison.ToTask();

    private async Task CompareAsync()
    {
        var name = $"{Path.GetFileNameWithoutExtension(_sourceFile)}.{_method}{_suffix}";
        var folder = Path.GetDirectoryName(_sourceFile)!;
        var received = Path.Combine(folder, name + ".received.txt");
        var verified = Path.Combine(folder, name + ".verified.txt");

        var expected = File.Exists(verified)
            ? (await File.ReadAllTextAsync(verified)).ReplaceLineEndings("\n")
            : null;
        if (expected == _text)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, _text, Utf8NoBom);
        Assert.Fail($"""
            {Difference(expected, _text)}
            If what came is right, accept it and commit the file:
              mv '{received}' '{verified}'
            """);
    }

    private string Difference(string? expected, string actual)
    {
        if (expected is null)
        {
            return $"There is no snapshot of {_method}{_suffix} yet.";
        }

        var (was, came) = (expected.Split('\n'), actual.Split('\n'));
        var line = was.Zip(came).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            The snapshot of {_method}{_suffix} differs from line {line + 1} on.
              verified: {was.ElementAtOrDefault(line) ?? "(ends)"}
              received: {came.ElementAtOrDefault(line) ?? "(ends)"}
            """;
    }
}
