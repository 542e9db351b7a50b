using System.Text;

namespace TherapyOutcomes.Cli;

/// <summary>
/// Writes messages to the user. They are wrapped between words, where a terminal would break them within words. What they quote, such as a
/// file's name, can't control the terminal.
/// </summary>
internal static class Messages
{
    public static Task SayAsync(this CliHost host, string message)
    {
        var shown = Shown.Whole(Secrets.Hide(message));
        return host.Error.WriteLineAsync(host.ShowsProgress ? Wrap(shown, host.Width) : shown);
    }

    /// <summary>Prints a line of results, wrapped in the same way on a terminal.</summary>
    public static Task PrintAsync(this CliHost host, string line)
    {
        var shown = Shown.Whole(line);
        return host.Out.WriteLineAsync(host.IsTerminal ? Wrap(shown, host.Width) : shown);
    }

    internal static string Wrap(string message, int width)
    {
        var wrapped = new StringBuilder(message.Length + 8);
        var column = 0;
        foreach (var word in message.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > width)
            {
                wrapped.Append('\n');
                column = 0;
            }
            else if (column > 0)
            {
                wrapped.Append(' ');
                column++;
            }

            wrapped.Append(word);
            column += word.Length;
        }

        return wrapped.ToString();
    }
}
