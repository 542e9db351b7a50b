using TherapyOutcomes.Commands;
using TherapyOutcomes.Serialization;

namespace TherapyOutcomes.Testing;

// Commands that bring their own time, typed or as JSON.
public sealed partial class TestClinic
{
    /// <summary>Sends a command at its own time: if that is later than <see cref="Now"/>, the clock advances to it first.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The answer.</returns>
    public Answer Play(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        Now = command.At > Now ? command.At : Now;
        return Send(command);
    }

    /// <summary>Reads a command from JSON and sends it at its own time, as <see cref="Play(Command)"/> does.</summary>
    /// <param name="json">The command, as a host would write it.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ExpectationException">The command cannot be read.</exception>
    public Answer Play(string json) => Play(ReadCommand(json));

    /// <summary>Reads a command from JSON.</summary>
    /// <param name="json">The command, as a host would write it.</param>
    /// <returns>The command.</returns>
    /// <exception cref="ExpectationException">The command cannot be read.</exception>
    public static Command ReadCommand(string json)
    {
        var reading = CommandReader.Read(json);
        Expect.That(reading.IsRead, $"The command cannot be read: {reading.Error?.Code} {reading.Error?.Field} {reading.Error?.Message}");
        return reading.Command!;
    }
}
