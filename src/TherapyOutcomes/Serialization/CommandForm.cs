using TherapyOutcomes.Commands;
using TherapyOutcomes.Input;

namespace TherapyOutcomes.Serialization;

/// <summary>The JSON form of one command.</summary>
/// <param name="Name">Its type in JSON.</param>
/// <param name="Type">Its type in C#.</param>
/// <param name="Read">Reads its fields.</param>
internal sealed record CommandForm(string Name, Type Type, Func<FieldReader, Command> Read);
