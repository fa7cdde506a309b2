using System.Text.Json.Serialization;

namespace ProdShift.Slack;

/// <summary>Slack's JSON, generated at build time: snake_case names, nothing for null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Block))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(ModalView))]
[JsonSerializable(typeof(HomeView))]
[JsonSerializable(typeof(NoArguments))]
[JsonSerializable(typeof(MessageArguments))]
[JsonSerializable(typeof(PermalinkArguments))]
[JsonSerializable(typeof(ChannelArguments))]
[JsonSerializable(typeof(PageArguments))]
[JsonSerializable(typeof(OpenConversationArguments))]
[JsonSerializable(typeof(TopicArguments))]
[JsonSerializable(typeof(UserArguments))]
[JsonSerializable(typeof(OpenViewArguments))]
[JsonSerializable(typeof(UpdateViewArguments))]
[JsonSerializable(typeof(PublishViewArguments))]
[JsonSerializable(typeof(UserGroupArguments))]
[JsonSerializable(typeof(ReactionArguments))]
[JsonSerializable(typeof(UploadUrlArguments))]
[JsonSerializable(typeof(CompleteUploadArguments))]
[JsonSerializable(typeof(FileArguments))]
[JsonSerializable(typeof(FileResult))]
[JsonSerializable(typeof(ApiResult))]
[JsonSerializable(typeof(PostedResult))]
[JsonSerializable(typeof(PermalinkResult))]
[JsonSerializable(typeof(ChannelResult))]
[JsonSerializable(typeof(MessagesResult))]
[JsonSerializable(typeof(UserResult))]
[JsonSerializable(typeof(UserGroupResult))]
[JsonSerializable(typeof(UploadUrlResult))]
[JsonSerializable(typeof(AuthResult))]
[JsonSerializable(typeof(SocketResult))]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(ViewAnswer))]
[JsonSerializable(typeof(OptionsAnswer))]
[JsonSerializable(typeof(CommandWire))]
[JsonSerializable(typeof(InteractionWire))]
[JsonSerializable(typeof(EventWire))]
[JsonSerializable(typeof(Envelope))]
internal sealed partial class SlackJson : JsonSerializerContext;
